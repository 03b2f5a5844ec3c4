import { useMemo } from "react";
import { formatDay, formatWindow } from "#i18n/dates.ts";
import { HANDOUT_WORDS } from "#i18n/handout-words.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { pageSegments } from "#picture/page-segments.ts";
import { type PaperFoot, PaperSheet } from "#ui/paper.tsx";
import { listSources } from "./choose.ts";
import { numberLabels } from "./drawing-numbers.ts";
import { SegmentDrawing } from "./drawings.tsx";
import { ShortEntry } from "./entry.tsx";
import { FullEntry } from "./full-entry.tsx";
import { HandoutEnd } from "./handout-end.tsx";
import { HandoutHead } from "./handout-head.tsx";
import { HandoutLegend } from "./handout-legend.tsx";
import { lanesRoomPx, linesOf, PAGE_DRAWING } from "./page-size.ts";
import { SourceEntries } from "./source-entries.tsx";
import type { Selected } from "./use-selected.ts";

/** What the head and the legend take of the first page, and a line of the filters or of what came before the range. */
const HEAD_MM = 62;
const LINE_MM = 5;
const FACTS_PER_LINE = 92;

/** The timeline unfolded, a stretch a page, each event with the number it has in the list. */
function useSegments({ index, rows, laneOrder, span, entries, facts }: Selected, beforeCount: number) {
  return useMemo(() => {
    const numbers = new Map(rows.map((row, place) => [row, entries[place]?.number ?? place + 1]));
    const taken = HEAD_MM + (linesOf(facts.join(" · "), FACTS_PER_LINE) + beforeCount) * LINE_MM;
    return pageSegments({
      index: numberLabels(index, numbers),
      rows: rows.filter((row) => index.events.background[row] === 0),
      laneOrder,
      span,
      plotPx: PAGE_DRAWING.plotPx,
      heightPx: lanesRoomPx(PAGE_DRAWING, 0),
      firstHeightPx: lanesRoomPx(PAGE_DRAWING, taken),
    });
  }, [index, rows, laneOrder, span, entries, facts, beforeCount]);
}

/** What happened before the range: it has no place on the axis. */
function Before({ selected }: { readonly selected: Selected }) {
  const { language, messages } = useWords();
  const { index, rows, entries } = selected;
  const before = entries.filter((_, place) => index.events.background[rows[place] ?? -1] === 1);
  if (before.length === 0) return null;
  return (
    <div className="handout-before">
      <h3 className="handout-minor">{messages.before(formatDay(index.range.start, "year", language))}</h3>
      <ul>
        {before.map(({ event, number }) => (
          <li key={event.id} className="handout-before__event">
            <b>{number}</b> <Prose text={event.title} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Every event: the timeline over as many pages as it needs, the numbered entries, the list of sources. */
export function LongHandout(props: {
  readonly selected: Selected;
  readonly foot: PaperFoot;
  readonly inFull: boolean;
  /** How many entries to show. */
  readonly shown: number;
}) {
  const { selected, foot, inFull, shown } = props;
  const { language } = useWords();
  const { index, rows, entries } = selected;
  const beforeCount = rows.filter((row) => index.events.background[row] === 1).length;
  const segments = useSegments(selected, beforeCount);
  const sources = useMemo(() => listSources(entries), [entries]);
  const numbers = useMemo(() => new Map(sources.map(({ id }, place) => [id, place + 1])), [sources]);
  const byId = useMemo(() => new Map(sources.map((source) => [source.id, source])), [sources]);
  const lanes = useMemo(() => new Map(index.lanes.map((lane) => [lane.id, lane])), [index]);
  const drawing = (place: number) => {
    const segment = segments[place];
    return segment ? (
      <figure className="handout-segment">
        <figcaption className="handout-segment__caption">{formatWindow(segment.span, language)}</figcaption>
        <SegmentDrawing segment={segment} place={place} />
      </figure>
    ) : null;
  };
  return (
    <>
      <PaperSheet foot={foot}>
        <HandoutHead title={index.title} facts={selected.facts} withIntro={false} foot={foot} />
        <HandoutLegend folds={false} />
        <Before selected={selected} />
        {drawing(0)}
      </PaperSheet>
      {segments.slice(1).map(({ span, rows: own }, place) => (
        <PaperSheet key={`${span.start} ${own[0]}`} foot={foot}>
          {drawing(place + 1)}
        </PaperSheet>
      ))}
      <PaperSheet foot={foot}>
        <section className="handout-entries" aria-labelledby="handout-events">
          <h2 className="handout-chapter" id="handout-events">
            {HANDOUT_WORDS[language].events}
          </h2>
          {entries.slice(0, shown).map((entry) => {
            const lane = lanes.get(entry.event.lane);
            const { id } = entry.event;
            return inFull ? (
              <FullEntry key={id} entry={entry} lane={lane} numbers={numbers} sources={byId} />
            ) : (
              <ShortEntry key={id} entry={entry} lane={lane} numbers={numbers} />
            );
          })}
        </section>
        {shown < entries.length ? null : (
          <>
            <SourceEntries sources={sources} inFull={inFull} />
            <HandoutEnd index={index} sources={sources.length} foot={foot} />
          </>
        )}
      </PaperSheet>
    </>
  );
}
