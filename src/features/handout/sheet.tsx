import { useMemo } from "react";
import type { SideDetails, SourceDetails } from "#domain/details.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { joinNames } from "#i18n/filter-words.ts";
import { HANDOUT_WORDS } from "#i18n/handout-words.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { type PaperFoot, PaperSheet } from "#ui/paper.tsx";
import { type ChosenDisagreement, type Entry, listSources, mainDisagreements, mainEntries } from "./choose.ts";
import { FoldedDrawing, foldedScene } from "./drawings.tsx";
import { HandoutEnd } from "./handout-end.tsx";
import { HandoutHead } from "./handout-head.tsx";
import { HandoutLegend } from "./handout-legend.tsx";
import { LaneMark } from "./lane-mark.tsx";
import { linesOnFront } from "./sheet-front.ts";
import type { Selected } from "./use-selected.ts";

/** How many disagreements a sheet has room for. */
const DISAGREEMENTS = 5;
/** As much room as a sample between two entries of the legend takes. */
const LEGEND_SAMPLE = " ".repeat(9);
/** The events a sheet names, a line each. */
function EventLines({ selected, entries }: { readonly selected: Selected; readonly entries: readonly Entry[] }) {
  const { language, messages } = useWords();
  const { index } = selected;
  return (
    <ul className="handout-lines">
      {entries.map(({ event }) => {
        const lane = index.lanes.find(({ id }) => id === event.lane);
        return (
          <li key={event.id} className="handout-line" data-event-id={event.id}>
            <span className="handout-line__date">{formatEventDate(event.date, language, "short")}</span>
            {lane ? <LaneMark lane={lane} /> : <span />}
            <span className="handout-line__title">
              <Prose text={event.title} />
              {event.disagreements.length > 0 ? (
                <>
                  {" "}
                  <span aria-hidden="true">≠</span>
                  <span className="visually-hidden">{messages.sourcesDiffer}</span>
                </>
              ) : null}
            </span>
            <span className="handout-line__sources">{messages.sourceCount(event.sources.length)}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What a side says, each statement with its publishers. */
function SheetSide(props: { readonly side: SideDetails; readonly sources: ReadonlyMap<string, SourceDetails> }) {
  const { language } = useWords();
  const zh = language === "zh";
  const publishers = (ids: readonly string[]) =>
    joinNames([...new Set(ids.map((id) => props.sources.get(id)?.publisher ?? id))], language);
  return (
    <li className="handout-side">
      {props.side.claims.map((claim) => (
        <span key={claim.id}>
          <Prose text={claim.text} />{" "}
          <cite className="handout-side__by">
            {zh ? "（" : "("}
            <Prose text={publishers(claim.citations.map(({ source }) => source))} />
            {zh ? "）" : ")"}
          </cite>{" "}
        </span>
      ))}
    </li>
  );
}

function SheetDisagreement(props: ChosenDisagreement) {
  const { language, messages } = useWords();
  const { entry, disagreement } = props;
  const sources = new Map(entry.event.sources.map((source) => [source.id, source]));
  return (
    <section className="handout-disagreement handout-disagreement--small">
      <h4 className="handout-disagreement__title">
        <span aria-hidden="true">≠ </span>
        <Prose text={disagreement.question} />{" "}
        <span className="handout-disagreement__event">
          <Prose text={entry.event.title} />
          {language === "zh" ? "，" : ", "}
          {formatEventDate(entry.event.date, language, "short")}
        </span>
      </h4>
      <ul className="handout-sides handout-sides--by-length">
        {disagreement.sides.map((side) => (
          <SheetSide key={side.claims.map((claim) => claim.id).join()} side={side} sources={sources} />
        ))}
      </ul>
      <p>
        <b>{messages.ourReading}</b> <Prose text={disagreement.assessment} />
      </p>
    </section>
  );
}

/** Two sides: the timeline and the main events, then where sources differ. */
export function Sheet({ selected, foot }: { readonly selected: Selected; readonly foot: PaperFoot }) {
  const { language, messages } = useWords();
  const words = HANDOUT_WORDS[language];
  const { index, rows, laneOrder, span, entries, facts } = selected;
  const drawn = useMemo(() => foldedScene({ index, rows, laneOrder, span }), [index, rows, laneOrder, span]);
  const main = mainEntries(entries);
  const chosen = mainDisagreements(entries, DISAGREEMENTS);
  const onFront = linesOnFront({
    lanesPx: drawn.scene.heightPx,
    facts: facts.join(" · "),
    intro: messages.intro,
    legend: messages.legend.map(({ text }) => text).join(LEGEND_SAMPLE),
  });
  const rest = main.slice(onFront);
  const note = main.length < entries.length ? words.mainNote(main.length, entries.length) : null;
  const heading = (
    <h3 className="handout-heading">
      {words.mainEvents} {note ? <span className="handout-aside">{note}</span> : null}
    </h3>
  );
  return (
    <>
      <PaperSheet foot={foot}>
        <div className="handout-sheet">
          <HandoutHead title={index.title} facts={facts} withIntro foot={foot} />
          <FoldedDrawing drawn={drawn} span={span} />
          <HandoutLegend folds={drawn.scene.clusters.length > 0} />
          {onFront > 0 ? (
            <section className="handout-part">
              {heading}
              <EventLines selected={selected} entries={main.slice(0, onFront)} />
            </section>
          ) : null}
        </div>
      </PaperSheet>
      <PaperSheet foot={foot}>
        <div className="handout-sheet">
          {rest.length > 0 ? (
            <section className="handout-part">
              {onFront > 0 ? <h3 className="handout-heading">{words.mainEventsOn}</h3> : heading}
              <EventLines selected={selected} entries={rest} />
            </section>
          ) : null}
          <section className="handout-part">
            <h3 className="handout-heading">
              {messages.disagreementsTitle}{" "}
              {chosen.length > 0 ? <span className="handout-aside">{words.chosenDisagreements}</span> : null}
            </h3>
            {chosen.length === 0 ? <p>{words.noDisagreement}</p> : null}
            {chosen.map((one) => (
              <SheetDisagreement key={`${one.entry.event.id} ${one.disagreement.id}`} {...one} />
            ))}
          </section>
          <HandoutEnd index={index} sources={listSources(entries).length} foot={foot} />
        </div>
      </PaperSheet>
    </>
  );
}
