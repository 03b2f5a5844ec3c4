import { useId, useState } from "react";
import type { EventDetails } from "#domain/details.ts";
import { dateAt } from "#domain/event-table.ts";
import { moved, OWN_LIMITS, type OwnStep, type OwnTour, ownStep, withStep } from "#domain/own-tour.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { useReorder } from "#ui/use-reorder.ts";
import { StepCard } from "./step-card.tsx";

type Props = {
  readonly index: TimelineIndex;
  readonly tour: OwnTour;
  readonly newName: () => string;
  readonly loadEvent: (id: string) => Promise<EventDetails>;
  readonly onChange: (patch: (tour: OwnTour) => OwnTour) => void;
};

/** The event the record has under an id, renamed ones by their name of today. */
function eventIn(index: TimelineIndex, id: string | null): { readonly id: string; readonly title: string } | null {
  const today = id === null ? null : Object.hasOwn(index.renamed, id) ? (index.renamed[id] ?? id) : id;
  const row = today === null ? undefined : index.events.rowOf.get(today);
  return today === null || row === undefined ? null : { id: today, title: index.events.titles.at(row) };
}

/** A card or, by its name, an event at the end of the tour. */
function AddStep(props: Props & { readonly onAdd: (step: OwnStep, name: string) => void }) {
  const { index } = props;
  const { language } = useWords();
  const talk = useTalkWords();
  const words = talk.own;
  const id = useId();
  const [name, setName] = useState("");
  const [unknown, setUnknown] = useState<string | null>(null);
  const titles = [...index.events.titles];
  const add = async () => {
    const wanted = name.trim().toLowerCase();
    const row = titles.findIndex((title) => title.toLowerCase() === wanted);
    if (wanted === "" || row < 0) return setUnknown(name);
    setUnknown(null);
    setName("");
    const event = index.events.ids.at(row);
    const title = index.events.titles.at(row);
    const narrative = await props.loadEvent(event).then(
      ({ summary }) => summary,
      () => "",
    );
    props.onAdd(ownStep(props.newName(), "event", { event, title, narrative }), title);
  };
  return (
    <div className="own-add">
      <form
        className="own-add__event"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label htmlFor={id}>{words.eventName}</label>
        <input
          id={id}
          type="text"
          list={`${id}-events`}
          value={name}
          autoComplete="off"
          aria-invalid={unknown !== null}
          onChange={(event) => setName(event.target.value)}
        />
        <datalist id={`${id}-events`}>
          {titles.map((title, row) => (
            <option key={index.events.ids.at(row)} value={title}>
              {formatEventDate(dateAt(index.events, row), language, "short")}
            </option>
          ))}
        </datalist>
        <button type="submit" className="button">
          {words.addEvent}
        </button>
      </form>
      <button
        type="button"
        className="button"
        onClick={() => props.onAdd(ownStep(props.newName(), "title"), words.untitledStep)}
      >
        {words.addCard}
      </button>
      {unknown === null ? null : (
        <p className="own-add__unknown" role="alert">
          {words.noEventNamed(unknown)}
        </p>
      )}
    </div>
  );
}

/** The steps of a tour: their order, by drag and by buttons, their words, more of them and fewer. */
export function StepEditor(props: Props) {
  const { index, tour, onChange } = props;
  const talk = useTalkWords();
  const words = talk.own;
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [removed, setRemoved] = useState<{ readonly step: OwnStep; readonly at: number } | null>(null);
  const nameOf = (step: OwnStep) => step.title.trim() || eventIn(index, step.event)?.title || words.untitledStep;
  const move = (from: number, to: number) => {
    const step = tour.steps[from];
    if (!step || to < 0 || to >= tour.steps.length) return;
    onChange((one) => ({ ...one, steps: moved(one.steps, from, to) }));
    setRemoved(null);
    setSaid(words.movedTo(nameOf(step), to + 1, tour.steps.length));
  };
  const { listRef, drag, dropAt, keepFocus, onHandle } = useReorder(move);
  const add = (step: OwnStep, name: string) => {
    onChange((one) => ({ ...one, steps: [...one.steps, step] }));
    setOpen(step.key);
    setRemoved(null);
    setSaid(words.added(name, tour.steps.length + 1));
  };
  const remove = (step: OwnStep, at: number) => {
    onChange((one) => ({ ...one, steps: one.steps.filter(({ key }) => key !== step.key) }));
    setRemoved({ step, at });
    setSaid(words.removed(nameOf(step)));
  };
  const undo = () => {
    if (!removed) return;
    const { step, at } = removed;
    onChange((one) => ({ ...one, steps: [...one.steps.slice(0, at), step, ...one.steps.slice(at)] }));
    setRemoved(null);
    setSaid(words.added(nameOf(step), at + 1));
  };
  return (
    <section className="own-steps" aria-label={words.steps}>
      <h2>{words.steps}</h2>
      {tour.steps.length === 0 ? <p className="own-steps__none">{words.noSteps}</p> : null}
      <ol ref={listRef} className="own-steps__list">
        {tour.steps.map((step, at) => (
          <StepCard
            key={step.key}
            step={step}
            place={at + 1}
            total={tour.steps.length}
            language={tour.language}
            event={eventIn(index, step.event)}
            loadEvent={props.loadEvent}
            isOpen={open === step.key}
            isDragged={drag?.from === at}
            drop={dropAt(at, tour.steps.length)}
            onOpen={(isOpen) => setOpen(isOpen ? step.key : null)}
            onHandle={onHandle(at)}
            onMove={(by) => {
              keepFocus(`[data-key="${step.key}"] [data-move="${by}"]`);
              move(at, at + by);
            }}
            onRemove={() => remove(step, at)}
            onChange={(patch) => onChange((one) => withStep(one, step.key, patch))}
          />
        ))}
      </ol>
      <p className="own-steps__said">
        <span role="status">{said}</span>{" "}
        {removed ? (
          <button type="button" className="text-button" onClick={undo}>
            {words.undo}
          </button>
        ) : null}
      </p>
      {tour.steps.length < OWN_LIMITS.steps ? <AddStep {...props} onAdd={add} /> : null}
    </section>
  );
}
