import {
  type Entries,
  type Entry,
  type JsonObject,
  listAt,
  objectsAt,
  type Path,
  textAt,
  walkObjects,
} from "./entry.ts";
import type { Problem } from "./problem.ts";

/** Keys that hold the id of a record, and the kind of record. */
const REFERENCES: Readonly<Record<string, string>> = {
  source: "sources",
  person: "people",
  organization: "organizations",
  event: "events",
  lane: "lanes",
};
/** Keys that hold lists of ids. */
const REFERENCE_LISTS: Readonly<Record<string, string>> = { places: "places", lit: "events" };

/** Finds a claim a side names, by `claim` within its record or `record/claim`. */
export type ClaimFinder = (holder: Entry, reference: string) => JsonObject | undefined;

export function claimFinder(entries: Entries): ClaimFinder {
  const claims = new Map<string, JsonObject>();
  for (const kind of ["organizations", "people", "events"]) {
    for (const entry of entries.of(kind)) {
      for (const { value } of objectsAt(entry.value, "claims")) claims.set(`${entry.id}/${textAt(value, "id")}`, value);
    }
  }
  return (holder, reference) => claims.get(reference.includes("/") ? reference : `${holder.id}/${reference}`);
}

type Finding = readonly [path: Path, problem: string, remedy: string];

function findDangling(entry: Entry, ids: (kind: string) => ReadonlySet<unknown>): Finding[] {
  const missing = (kind: string): [string, string] => [`is no id of ${kind}.json`, "correct it or add the record"];
  const findings: Finding[] = [];
  for (const { path, value } of walkObjects(entry.value)) {
    for (const [key, kind] of Object.entries(REFERENCES)) {
      const id = textAt(value, key);
      if (id !== null && !ids(kind).has(id))
        findings.push([[...path, key], ...missing(kind === "events" ? "events/*" : kind)]);
    }
    for (const [key, kind] of Object.entries(REFERENCE_LISTS)) {
      for (const [i, id] of listAt(value, key).entries()) {
        if (typeof id === "string" && !ids(kind).has(id)) {
          findings.push([[...path, key, i], ...missing(kind === "events" ? "events/*" : kind)]);
        }
      }
    }
  }
  return findings;
}

function checkSides(entry: Entry, findClaim: ClaimFinder): Problem[] {
  return objectsAt(entry.value, "disagreements").flatMap((disagreement) =>
    objectsAt(disagreement.value, "sides").flatMap((side) =>
      listAt(side.value, "claims").flatMap((reference, i) =>
        typeof reference !== "string" || findClaim(entry, reference)
          ? []
          : [
              entry.report(
                [...disagreement.path, ...side.path, "claims", i],
                "names no claim",
                "write a claim id of this record, or record-id/claim-id",
              ),
            ],
      ),
    ),
  );
}

/** The subject of a change: `dataset` or `events/wic-2014`. */
function checkChange(entry: Entry, ids: (kind: string) => ReadonlySet<unknown>): Problem[] {
  const record = textAt(entry.value, "record");
  if (entry.kind !== "changes" || record === null || record === "dataset") return [];
  const [kind = "", id = ""] = record.split("/");
  return ids(kind).has(id)
    ? []
    : [entry.report(["record"], "names no record", "write dataset or a record such as events/wic-2014")];
}

/** Ids, and claims of sides, that lead nowhere. */
export function checkReferences(entries: Entries): Problem[] {
  const known = new Map<string, ReadonlySet<unknown>>();
  const ids = (kind: string) => {
    const set =
      known.get(kind) ??
      new Set(
        entries
          .of(kind)
          .map((entry) => entry.id)
          .filter((id) => id !== null),
      );
    known.set(kind, set);
    return set;
  };
  const findClaim = claimFinder(entries);
  return entries.all.flatMap((entry) => [
    ...findDangling(entry, ids).map((finding) => entry.report(...finding)),
    ...checkSides(entry, findClaim),
    ...checkChange(entry, ids),
  ]);
}
