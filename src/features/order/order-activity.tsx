import { type ReactNode, useMemo, useState } from "react";
import { withoutYears } from "#domain/covered-index.ts";
import type { EventDetails } from "#domain/details.ts";
import type { Row } from "#domain/event-table.ts";
import { moved } from "#domain/own-tour.ts";
import { inOrder, misplaced, shuffled } from "#domain/put-in-order.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { Prose } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { useReorder } from "#ui/use-reorder.ts";
import { OrderAnswer } from "./order-answer.tsx";

/** Events without their dates, put into order by dragging or with the arrows; then the answer, with its sources. */
export function OrderActivity(props: {
  readonly index: TimelineIndex;
  readonly rows: readonly Row[];
  readonly random: () => number;
  readonly loadEvent: (id: string) => Promise<EventDetails>;
  /** Ways to hand the activity to others. */
  readonly children: ReactNode;
}) {
  const { index, rows, random } = props;
  const talk = useTalkWords();
  const words = talk.order;
  const [order, setOrder] = useState(() => shuffled(index, rows, random));
  const [checked, setChecked] = useState<readonly Row[] | null>(null);
  const [isShown, setShown] = useState(false);
  const [said, setSaid] = useState("");
  // What was checked is no longer so once an entry has moved.
  const wrong = useMemo(() => (checked === order ? misplaced(index, order) : null), [index, checked, order]);
  const titleOf = (row: Row) => withoutYears(index.events.titles.at(row));
  const move = (from: number, to: number) => {
    const row = order[from];
    if (row === undefined || to < 0 || to >= order.length) return;
    setOrder(moved(order, from, to));
    setSaid(talk.own.movedTo(titleOf(row), to + 1, order.length));
  };
  const { listRef, drag, dropAt, keepFocus, onHandle } = useReorder(move);
  const check = () => {
    setChecked(order);
    const count = misplaced(index, order).size;
    setSaid(count === 0 ? words.right : words.wrong(count));
  };
  const again = () => {
    setOrder(shuffled(index, rows, random));
    setChecked(null);
    setShown(false);
    setSaid("");
  };
  return (
    <>
      <p className="own__lead">{words.lead(rows.length)}</p>
      <p className="order__end">{words.first}</p>
      <ol className="order__list" ref={listRef} aria-label={words.list}>
        {order.map((row, at) => {
          const id = index.events.ids.at(row);
          const title = titleOf(row);
          const state = wrong === null ? undefined : wrong.has(row) ? "wrong" : "right";
          const button = (by: 1 | -1, sign: string, label: string, isEnd: boolean) => (
            <button
              type="button"
              className="button"
              data-move={by}
              aria-label={label}
              aria-disabled={isEnd}
              onClick={() => {
                keepFocus(`[data-key="${id}"] [data-move="${by}"]`);
                move(at, at + by);
              }}
            >
              {sign}
            </button>
          );
          return (
            <li
              key={id}
              className={drag?.from === at ? "order__entry is-dragged" : "order__entry"}
              data-key={id}
              data-state={state}
              data-drop={dropAt(at, order.length)}
            >
              <span className="own-step__handle" title={talk.own.drag} aria-hidden="true" onPointerDown={onHandle(at)}>
                ⠿
              </span>
              <p className="order__title">
                <Prose text={title} />
                {state === undefined ? null : (
                  <span className="order__mark">
                    {" "}
                    <span aria-hidden="true">{state === "right" ? "✓" : "✗"}</span>
                    <span className="visually-hidden">{state === "right" ? words.inPlace : words.notInPlace}</span>
                  </span>
                )}
              </p>
              <span className="own-step__tools">
                {button(-1, "↑", talk.own.up(title), at === 0)}
                {button(1, "↓", talk.own.down(title), at === order.length - 1)}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="order__end">{words.last}</p>
      <p className="own-steps__said" role="status">
        {said}
      </p>
      <p className="own-tour__ways">
        <button type="button" className="button button--primary" onClick={check}>
          {words.check}
        </button>
        <button type="button" className="button" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {words.showAnswer}
        </button>
        <button type="button" className="button" onClick={again}>
          {words.again}
        </button>
      </p>
      {isShown ? <OrderAnswer index={index} rows={inOrder(index, rows)} loadEvent={props.loadEvent} /> : null}
      {props.children}
    </>
  );
}
