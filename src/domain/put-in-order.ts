import { dateAt, type Row } from "./event-table.ts";
import type { TimelineIndex } from "./timeline-index.ts";

/** More are no game any more. */
export const MOST_TO_ORDER = 12;
export const FEWEST_TO_ORDER = 2;
const USUAL_TO_ORDER = 6;

/** True where one event was over before the other began, as far as their dates tell. */
const isBefore = (index: TimelineIndex, a: Row, b: Row): boolean =>
  dateAt(index.events, a).end <= dateAt(index.events, b).start;

/** Whether two events can be told apart by their dates: one over before the other began, both known to the day or month. */
const areDistinct = (index: TimelineIndex, a: Row, b: Row): boolean => isBefore(index, a, b) || isBefore(index, b, a);

/**
 * Events of a selection that make a fair question: the most important ones whose dates leave no doubt of their order, in
 * order of time.
 */
export function pickToOrder(index: TimelineIndex, rows: readonly Row[], most = USUAL_TO_ORDER): readonly Row[] {
  const { events } = index;
  const dated = rows.filter((row) => events.background[row] === 0 && dateAt(events, row).startOpen === "known");
  const byWeight = [...dated].sort((a, b) => (events.importance[a] ?? 0) - (events.importance[b] ?? 0) || a - b);
  // Apart by as much as the room allows, so that not all come from one week: the step halves until there are enough.
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return [];
  const span = dateAt(events, last).start - dateAt(events, first).start;
  let picked: Row[] = [];
  for (let apart = span / most; ; apart = apart < 1 ? 0 : apart / 2) {
    picked = [];
    for (const row of byWeight) {
      if (picked.length === most) break;
      const start = dateAt(events, row).start;
      const isFar = picked.every((one) => Math.abs(dateAt(events, one).start - start) >= apart);
      if (isFar && picked.every((one) => areDistinct(index, one, row))) picked.push(row);
    }
    if (picked.length === most || apart === 0) break;
  }
  return picked.sort((a, b) => a - b);
}

/** In order of time; what began on one day stays in the order of the record. */
export const inOrder = (index: TimelineIndex, rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((a, b) => dateAt(index.events, a).start - dateAt(index.events, b).start || a - b);

/**
 * Which entries of an answer stand wrong: those of the fewest that would have to move. Events whose dates overlap may stand
 * in either order.
 */
export function misplaced(index: TimelineIndex, answer: readonly Row[]): ReadonlySet<Row> {
  let longest: readonly Row[] = [];
  // Twelve entries at most: every choice of those that stay can be looked at.
  const choose = (at: number, stay: readonly Row[]): void => {
    if (stay.length + answer.length - at <= longest.length) return;
    const row = answer[at];
    if (row === undefined) {
      longest = stay;
      return;
    }
    if (stay.every((one) => !isBefore(index, row, one))) choose(at + 1, [...stay, row]);
    choose(at + 1, stay);
  };
  choose(0, []);
  return new Set(answer.filter((row) => !longest.includes(row)));
}

/** The same entries in another order, never one that is right already where there is another. `random` gives [0, 1). */
export function shuffled(index: TimelineIndex, rows: readonly Row[], random: () => number): readonly Row[] {
  const mix = () => {
    const list = [...rows];
    for (let at = list.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [list[at], list[other]] = [list[other] as Row, list[at] as Row];
    }
    return list;
  };
  for (let attempt = 0; attempt < 20; attempt++) {
    const list = mix();
    if (misplaced(index, list).size > 0) return list;
  }
  return [...inOrder(index, rows)].reverse();
}
