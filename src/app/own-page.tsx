import { copyOf, OWN_LIMITS, type OwnTour, ownTour, sameTour } from "#domain/own-tour.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { packTour } from "#export/tour-link.ts";
import { BeginTour } from "#features/own-tour/begin-tour.tsx";
import { TourEditor } from "#features/own-tour/tour-editor.tsx";
import { TourPreview } from "#features/own-tour/tour-preview.tsx";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { formatOwnFragment } from "#state/own-fragment.ts";
import { detailsFileOf, formatPath } from "#state/paths.ts";
import type { Address } from "#state/use-address.ts";
import { changeTour, newName, useOwnTours } from "#state/use-own-tours.ts";
import { useLoadDetails, useLoadEventDetails } from "./details-store.tsx";
import { useOwnSource } from "./own-source.ts";
import { OwnWays } from "./own-ways.tsx";
import { publicAddress } from "./public-address.ts";
import { useMadeTour } from "./use-made-tour.ts";

type Props = { readonly index: TimelineIndex; readonly address: Address; readonly base: string };

/** A tour that came in a link. */
function Linked(props: Props & { readonly packed: string; readonly own: OwnTour; readonly lost: number }) {
  const { own, address } = props;
  const { messages } = useWords();
  const talk = useTalkWords();
  const made = useMadeTour(props.index, own);
  const { tours, change } = useOwnTours();
  const kept = tours.find((tour) => sameTour(tour, own));
  const openKept = (id: string) => {
    change(() => ({ currentId: id }));
    address.openSubject({ page: "own" });
  };
  /** One of that id that says something else stays: what came is kept beside it. */
  const keep = () => {
    const id = tours.some((tour) => tour.id === own.id) ? newName() : own.id;
    change((now) => ({ tours: [...now.tours, { ...own, id }], currentId: id }));
  };
  if (made.status === "loading") return <p aria-busy="true">{talk.own.opening}</p>;
  if (made.status === "failed") {
    return (
      <div role="alert">
        <p>{messages.detailsFailed}</p>
        <button type="button" className="button" onClick={made.retry}>
          {messages.retry}
        </button>
      </div>
    );
  }
  return (
    <TourPreview
      own={own}
      made={made.made}
      lost={props.lost}
      isKept={kept !== undefined}
      ways={<OwnWays fragment={formatOwnFragment({ packed: props.packed })} />}
      onKeep={keep}
      onOpenKept={() => kept && openKept(kept.id)}
    />
  );
}

/** What this browser keeps: the tours there are, the one that is worked on, and ways to begin another. */
function Kept({ index, address, base }: Props) {
  const { language } = useWords();
  const talk = useTalkWords();
  const words = talk.own;
  const { tours, status, change } = useOwnTours();
  const { kept: tour } = useOwnSource(address.fragment);
  const load = useLoadDetails();
  const loadEvent = useLoadEventDetails();
  const add = (made: OwnTour) => change((now) => ({ tours: [...now.tours, made], currentId: made.id }));
  const copy = async (id: string) => {
    const details = await load(detailsFileOf({ page: "speaker", id, step: 1 }) ?? "");
    if (details.kind !== "speaker") throw new Error(`${id} is no tour`);
    add(copyOf(details, newName(), language, newName));
  };
  const begin = (
    <BeginTour
      tours={index.tours}
      newName={newName}
      isFirst={tour === null}
      onEmpty={() => add(ownTour(newName(), language, { title: words.firstTitle }))}
      onCopy={copy}
      onFile={(opened) => add(tours.some(({ id }) => id === opened.id) ? { ...opened, id: newName() } : opened)}
    />
  );
  return (
    <>
      <p className="own__lead">{words.lead}</p>
      {status === "lost" ? (
        <p className="notice" role="status">
          {words.lost}
        </p>
      ) : null}
      {status === "newer" ? (
        <p className="notice" role="status">
          {words.newerKept}
        </p>
      ) : null}
      <div className="own-columns">
        <div>
          {tour ? (
            <TourEditor
              key={tour.id}
              index={index}
              tour={tour}
              newName={newName}
              loadEvent={loadEvent}
              addressOf={(fragment) =>
                publicAddress(base, formatPath({ language, subject: { page: "own" } }) + fragment)
              }
              // What this browser does not keep, its windows must be handed.
              ways={
                <OwnWays
                  fragment={formatOwnFragment(status === "kept" ? { id: tour.id } : { packed: packTour(tour) })}
                />
              }
              onChange={(patch) => changeTour(tour.id, patch)}
              onDelete={() =>
                change((now) => ({ tours: now.tours.filter(({ id }) => id !== tour.id), currentId: null }))
              }
            />
          ) : (
            begin
          )}
        </div>
        <aside className="own-aside" aria-label={words.yours}>
          {tours.length > 0 ? (
            <section>
              <h2>{words.yours}</h2>
              <ul>
                {tours.map(({ id, title, steps }) => (
                  <li key={id}>
                    <button
                      type="button"
                      className="text-button"
                      aria-current={id === tour?.id ? "true" : undefined}
                      onClick={() => change(() => ({ currentId: id }))}
                    >
                      <Prose text={title.trim() || words.untitledTour} />
                    </button>{" "}
                    <span>{words.stepCount(steps.length)}</span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {tour === null ? null : tours.length < OWN_LIMITS.tours ? (
            <section>
              <h2>{words.begin}</h2>
              {begin}
            </section>
          ) : (
            <p>{words.fullOfTours}</p>
          )}
        </aside>
      </div>
    </>
  );
}

/** The page of one's own tours: one that came in a link is looked at, those kept here are worked on. */
export function OwnPage(props: Props) {
  const talk = useTalkWords();
  const words = talk.own;
  const source = useOwnSource(props.address.fragment);
  if (source.isUnread) return <p aria-busy="true">{words.opening}</p>;
  const { linked, packed } = source;
  if (linked === null || packed === null) return <Kept {...props} />;
  if ("tour" in linked) return <Linked {...props} packed={packed} own={linked.tour} lost={linked.lost} />;
  return (
    <>
      <p className="notice" role="alert">
        {words.problems[linked.problem]}
      </p>
      <Kept {...props} />
    </>
  );
}
