import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RECORD } from "./real-record.ts";

/** Every id a link may have gone out with. It only grows: a renamed record keeps its line, and names the old id itself. */
const PUBLISHED = JSON.parse(readFileSync("build/record/kept/published-ids.json", "utf8")) as Record<Kind, string[]>;

type Kind = "events" | "people" | "organizations" | "sources" | "tours";
const KINDS: readonly Kind[] = ["events", "people", "organizations", "sources", "tours"];

/** The ids by which a kind's records are found: their own and those they had. */
function found(kind: Kind): Set<string> {
  const records: readonly { id: string; aliases?: unknown; formerIds?: readonly string[] | undefined }[] = RECORD[kind];
  return new Set(
    records.flatMap(({ id, aliases, formerIds = [] }) => [
      id,
      ...formerIds,
      ...(kind === "events" && Array.isArray(aliases) ? (aliases as string[]) : []),
    ]),
  );
}

test.each(KINDS)("no id that was ever published is gone without a former name: %s", (kind) => {
  const known = found(kind);
  expect(PUBLISHED[kind].length).toBeGreaterThan(0);
  expect(PUBLISHED[kind].filter((id) => !known.has(id))).toEqual([]);
});

test.each(KINDS)("every id of the record is on the list of published ones: %s", (kind) => {
  const listed = new Set(PUBLISHED[kind]);
  const missing = RECORD[kind].map(({ id }) => id).filter((id) => !listed.has(id));
  expect(missing, "add these to build/record/kept/published-ids.json").toEqual([]);
});
