import type { Row } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatIsoDay } from "#i18n/dates.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import type { Subject } from "#state/paths.ts";
import type { Address } from "#state/use-address.ts";
import { useChunk } from "#ui/use-chunk.ts";
import type { DetailsState } from "./details-store.tsx";
import { handoutOf } from "./handout-of.ts";
import { loadedPart } from "./page-parts.ts";
import { PartBoundary } from "./part-boundary.tsx";
import type { Resolved } from "./subjects.ts";

function Details(props: {
  readonly index: TimelineIndex;
  readonly address: Address;
  readonly subject: Subject;
  readonly state: DetailsState;
  readonly name: string | null;
  /** What the filters leave, in time order. */
  readonly rows: readonly Row[];
  readonly base: string;
}) {
  const { index, state } = props;
  const { view, setView } = props.address;
  const { language, messages } = useWords();
  if (state.status !== "ready") {
    return (
      <article className="details" aria-busy={state.status === "loading"}>
        <h1 tabIndex={-1}>
          <Prose text={props.name ?? messages.detailsRegion} />
        </h1>
        {state.status === "loading" ? (
          <p className="details__waiting">{messages.detailsLoading}</p>
        ) : (
          <div role="alert">
            <p>{messages.detailsFailed}</p>
            <button type="button" className="button" onClick={state.retry}>
              {messages.retry}
            </button>
          </div>
        )}
      </article>
    );
  }
  const { details } = state;
  switch (details.kind) {
    case "event": {
      const lane = index.lanes.find((one) => one.id === details.lane) ?? index.lanes[0];
      const EventDetails = loadedPart("event");
      return lane ? <EventDetails details={details} lane={lane} /> : null;
    }
    case "person":
    case "organization": {
      const EntityPage = loadedPart("entity");
      return <EntityPage details={details} index={index} />;
    }
    case "source": {
      const SourcePage = loadedPart("source");
      return <SourcePage details={details} />;
    }
    case "editions": {
      const EditionsPage = loadedPart("editions");
      return (
        <EditionsPage
          details={details}
          lanes={index.lanes}
          picked={view.editions}
          onlyDifferences={view.differences}
          onPick={(editions) => setView({ editions }, "push")}
          onOnlyDifferences={(differences) => setView({ differences }, "push")}
        />
      );
    }
    case "disagreements": {
      const DisagreementsPage = loadedPart("disagreements");
      return <DisagreementsPage details={details} lanes={index.lanes} />;
    }
    case "handout": {
      const HandoutPage = loadedPart("handout");
      return <HandoutPage details={details} index={index} {...handoutOf(props.address, props.rows, props.base)} />;
    }
    case "tours": {
      const TourList = loadedPart("tours");
      return <TourList details={details} />;
    }
    case "tour-handout": {
      const TourHandoutPage = loadedPart("tourHandout");
      return <TourHandoutPage details={details} index={index} address={props.address} base={props.base} />;
    }
    case "tour":
    case "speaker":
      // These fill the window: see `TourPages`.
      return null;
    case "about": {
      const AboutPage = loadedPart("about");
      return (
        <AboutPage details={details} index={index} updated={formatIsoDay(index.updated, language)} base={props.base} />
      );
    }
  }
}

const loadNotFound = () => import("#features/notices/not-found.tsx").then((module) => module.NotFound);

/** What the path names: the upper part of the details column, or all of a wide page. */
export function SubjectPanel(props: {
  readonly index: TimelineIndex;
  readonly address: Address;
  readonly resolved: Resolved;
  readonly state: DetailsState | null;
  readonly name: string | null;
  /** What the filters leave, in time order. */
  readonly rows: readonly Row[];
  readonly base: string;
}) {
  const { resolved, state } = props;
  const notFound = useChunk(loadNotFound, resolved.kind === "unknown");
  if (resolved.kind === "unknown") {
    if (notFound.status !== "ready") return null;
    const NotFound = notFound.code;
    return <NotFound path={resolved.path} nearest={resolved.nearest} />;
  }
  if (resolved.kind === "renamed" || state === null) return null;
  return (
    <PartBoundary version={props.index.version}>
      <Details
        index={props.index}
        address={props.address}
        subject={resolved.subject}
        state={state}
        name={props.name}
        rows={props.rows}
        base={props.base}
      />
    </PartBoundary>
  );
}
