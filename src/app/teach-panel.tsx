import { useEffect, useId, useState } from "react";
import type { Shown } from "#domain/derive.ts";
import type { PageDetails } from "#domain/details.ts";
import { OWN_LIMITS, type OwnStep, type OwnTour, ownStep, ownTour } from "#domain/own-tour.ts";
import { FEWEST_TO_ORDER, pickToOrder } from "#domain/put-in-order.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { filtersInWords, joinNames } from "#i18n/filter-words.ts";
import { useWords, type Words } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { formatOwnFragment } from "#state/own-fragment.ts";
import type { Subject } from "#state/paths.ts";
import { useSession } from "#state/session.ts";
import { SubjectLink } from "#state/subject-link.tsx";
import { newName, useOwnTours } from "#state/use-own-tours.ts";
import { formatView, type View } from "#state/view.ts";

export type TeachPanelProps = {
  readonly index: TimelineIndex;
  readonly subject: Subject;
  /** The subject's title; null on the start page. */
  readonly name: string | null;
  readonly details: PageDetails | null;
  readonly view: View;
  readonly shown: Shown;
  /** Opens the activity of putting these events in order. */
  readonly onOrder: (events: readonly string[]) => void;
  readonly onClose: () => void;
};

/** The page as a step: an event by its id, any other page as the view it shows, its own events lit. */
function stepOf(
  { index, subject, name, details, view, shown }: TeachPanelProps,
  { language, messages }: Words,
  viewTitle: string,
): OwnStep {
  // A step of a tour has a chart and nothing else: what belongs to the page around it stays here.
  const query = formatView({
    ...view,
    embed: false,
    range: "all",
    editions: [],
    differences: false,
    events: [],
  }).replace(/^\?/, "");
  if (subject.page === "event") {
    const narrative = details?.kind === "event" ? details.summary : "";
    return ownStep(newName(), "event", {
      event: subject.id,
      title: name ?? "",
      narrative,
      query: query === "" ? null : query,
    });
  }
  const filters = joinNames(filtersInWords(index, view.filters, messages, language), language);
  const line = details?.kind === "person" || details?.kind === "organization" ? details.line : "";
  return ownStep(newName(), "view", {
    title: name ?? (filters === "" ? viewTitle : filters),
    narrative: line,
    query,
    lit: [...shown.lit].slice(0, OWN_LIMITS.ids).map((row) => index.events.ids.at(row)),
  });
}

function AddToTour(props: TeachPanelProps) {
  const words = useWords();
  const talk = useTalkWords();
  const { language } = words;
  const { tours, currentId, status, read, change } = useOwnTours();
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [added, setAdded] = useState<{ readonly tour: OwnTour; readonly at: number } | null>(null);
  useEffect(() => read(), [read]);
  const target = tours.find((tour) => tour.id === (chosen ?? currentId)) ?? null;
  const titleOf = (tour: OwnTour) => tour.title.trim() || talk.own.untitledTour;
  const isFull =
    (target?.steps.length ?? 0) >= OWN_LIMITS.steps || (target === null && tours.length >= OWN_LIMITS.tours);
  const add = () => {
    const step = stepOf(props, words, talk.teach.viewTitle);
    const into = chosen === "" ? null : target;
    const tour = into ?? ownTour(newName(), language, { title: talk.own.firstTitle });
    const longer = { ...tour, steps: [...tour.steps, step] };
    change((kept) => ({
      tours: into ? kept.tours.map((one) => (one.id === tour.id ? longer : one)) : [...kept.tours, longer],
      currentId: tour.id,
    }));
    setChosen(tour.id);
    setAdded({ tour, at: longer.steps.length });
  };
  return (
    <section className="teach__part">
      <h3>{talk.teach.add}</h3>
      <p>{talk.teach.addHint}</p>
      {tours.length > 0 ? (
        <p className="teach__into">
          <label htmlFor={id}>{talk.teach.into}</label>{" "}
          <select id={id} value={chosen ?? currentId ?? ""} onChange={(event) => setChosen(event.target.value)}>
            {tours.map((tour) => (
              <option key={tour.id} value={tour.id}>
                {titleOf(tour)}
              </option>
            ))}
            <option value="">{talk.teach.newTour}</option>
          </select>
        </p>
      ) : null}
      <p>
        <button type="button" className="button" disabled={isFull} onClick={add}>
          {talk.teach.add}
        </button>
      </p>
      {isFull ? <p>{talk.own.fullOfTours}</p> : null}
      <div role="status">
        {added ? (
          <p>
            {talk.teach.addedTo(titleOf(added.tour), added.at)}{" "}
            <SubjectLink
              subject={{ page: "own" }}
              fragment={formatOwnFragment({ id: added.tour.id })}
              onClick={props.onClose}
            >
              {talk.teach.open}
            </SubjectLink>
          </p>
        ) : null}
        {status === "lost" ? <p>{talk.own.lost}</p> : null}
        {status === "newer" ? <p>{talk.own.newerKept}</p> : null}
      </div>
    </section>
  );
}

/** The events shown as an activity: some of them, whose order is beyond doubt. */
function MakeOrder({ index, shown, onOrder, onClose }: TeachPanelProps) {
  const talk = useTalkWords();
  const rows = pickToOrder(index, shown.matching);
  const open = () => {
    onClose();
    onOrder(rows.map((row) => index.events.ids.at(row)).sort());
  };
  return (
    <section className="teach__part">
      <h3>{talk.order.make}</h3>
      {rows.length < FEWEST_TO_ORDER ? (
        <p>{talk.order.notEnough}</p>
      ) : (
        <>
          <p>{talk.order.makeHint(rows.length)}</p>
          <p>
            <button type="button" className="button" onClick={open}>
              {talk.order.make}
            </button>
          </p>
        </>
      )}
    </section>
  );
}

/** What can be done in a lesson with what the page shows. */
export function TeachPanel(props: TeachPanelProps) {
  const talk = useTalkWords();
  const setPresenting = useSession((session) => session.setPresenting);
  return (
    <div className="teach">
      <section className="teach__part">
        <h3>{talk.teach.present}</h3>
        <p>{talk.teach.presentHint}</p>
        <p>
          <button
            type="button"
            className="button"
            onClick={() => {
              props.onClose();
              setPresenting(true);
            }}
          >
            {talk.teach.present}
          </button>
        </p>
      </section>
      <AddToTour {...props} />
      <MakeOrder {...props} />
    </div>
  );
}
