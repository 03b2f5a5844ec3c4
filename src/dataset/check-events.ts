import { EDITION_ID } from "./book.ts";
import { type Entries, type Entry, objectsAt, textAt } from "./entry.ts";
import type { Problem } from "./problem.ts";
import { EDITION_PROPERTIES } from "./schema.ts";

function checkEdition(entry: Entry): Problem[] {
  if (entry.id === null || !EDITION_ID.test(entry.id)) return [];
  const stated = new Set(objectsAt(entry.value, "claims").map(({ value }) => value.property));
  const missing = EDITION_PROPERTIES.filter((property) => !stated.has(property));
  return missing.map((property) =>
    entry.report(
      ["claims"],
      `hold none of property "${property}", by which editions are compared`,
      'add one, with "value": "not-found" where the sources give no answer',
    ),
  );
}

function checkLaneFile(entry: Entry): Problem[] {
  const lane = textAt(entry.value, "lane");
  if (lane === null || entry.name === `events/${lane}`) return [];
  return [
    entry.report(["lane"], `stands in ${entry.name}.json`, `move the event to events/${lane}.json or correct the lane`),
  ];
}

/** What makes editions comparable, and the order of the files. */
export const checkEvents = (entries: Entries): Problem[] =>
  entries.of("events").flatMap((entry) => [...checkEdition(entry), ...checkLaneFile(entry)]);
