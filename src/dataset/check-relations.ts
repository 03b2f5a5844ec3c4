import { civilOf, type Day, dayOf } from "#domain/day.ts";
import type { EventDate } from "#domain/event-date.ts";
import type { Span } from "#domain/span.ts";
import { dateOf, rangeOf } from "./check-dates.ts";
import { type Entries, type Entry, objectsAt, textAt } from "./entry.ts";
import type { Problem } from "./problem.ts";

/** The days a part may lie before or after its whole, and by which 'about' may be wrong. */
const SLACK_DAYS = 31;

/** The first and the last day on which it may have begun: a month given as such may have begun on its last day. */
function startWindow(date: EventDate): { readonly first: Day; readonly last: Day } {
  const { year, month } = civilOf(date.start);
  const next = { day: date.start + 1, month: dayOf(year, month + 1), year: dayOf(year + 1) }[date.startPrecision];
  const slack = date.startApproximate ? SLACK_DAYS : 0;
  return { first: date.start - slack, last: next - 1 + slack };
}

const mayStartAtOrAfter = (date: EventDate, other: EventDate) => startWindow(date).last >= startWindow(other).first;

type Rule = { readonly holds: (date: EventDate, other: EventDate) => boolean; readonly says: string };

const NOT_BEFORE: Rule = { holds: mayStartAtOrAfter, says: "begins before" };

/** What each relation says about the dates of this event and of the one it names. */
const RULES: Readonly<Record<string, Rule>> = {
  "outcome-of": NOT_BEFORE,
  "responds-to": NOT_BEFORE,
  succeeds: NOT_BEFORE,
  replaces: NOT_BEFORE,
  announces: { holds: (date, other) => mayStartAtOrAfter(other, date), says: "begins after" },
  "part-of": {
    holds: (date, other) => date.start < other.end + SLACK_DAYS && other.start < date.end + SLACK_DAYS,
    says: `lies more than ${SLACK_DAYS} days from`,
  },
};

const relationsOf = (entry: Entry) =>
  objectsAt(entry.value, "relations").map(({ path, value }) => ({
    path,
    type: textAt(value, "type") ?? "",
    event: textAt(value, "event") ?? "",
  }));

function checkEvent(entry: Entry, events: ReadonlyMap<string, Entry>, range: Span): Problem[] {
  const date = dateOf(entry, range);
  const seen = new Set<string>();
  return relationsOf(entry).flatMap(({ path, type, event }) => {
    const at = [...path, "event"];
    if (event === entry.id)
      return [entry.report(at, "is the event itself", "name another event or remove the relation")];
    if (seen.has(`${type} ${event}`)) return [entry.report(at, `is named as ${type} twice`, "remove one")];
    seen.add(`${type} ${event}`);
    const other = events.get(event);
    if (!other) return [];
    if (relationsOf(other).some((back) => back.type === type && back.event === entry.id)) {
      return [entry.report(at, `is related both ways as ${type}`, "keep the relation in one of the two")];
    }
    const otherDate = dateOf(other, range);
    const rule = RULES[type];
    if (!date || !otherDate || !rule || rule.holds(date, otherDate)) return [];
    const [from, to] = [textAt(entry.value, "date"), textAt(other.value, "date")];
    return [
      entry.report(
        at,
        `cannot be ${type}: this event (${from}) ${rule.says} it (${to})`,
        "correct a date or the relation",
      ),
    ];
  });
}

/**
 * Relations that contradict the dates. An event does not begin before what it is an outcome of, responds to, succeeds
 * or replaces, and does not begin after what it announces; a part overlaps its whole or lies within SLACK_DAYS of it.
 * Coarse and approximate dates get the benefit of the doubt.
 */
export function checkRelations(entries: Entries): Problem[] {
  const range = rangeOf(entries);
  const events = new Map<string, Entry>();
  for (const entry of entries.of("events")) if (entry.id !== null) events.set(entry.id, entry);
  return entries.of("events").flatMap((entry) => checkEvent(entry, events, range));
}
