import { type Entries, type Entry, listAt, objectsAt } from "./entry.ts";
import type { Problem } from "./problem.ts";

/** Kinds of records whose ids stand in addresses: once published they stay. */
export const PUBLISHED_KINDS = ["lanes", "events", "people", "organizations", "sources", "tours"] as const;

/** Records that may hold claims: a side names a claim as `record/claim`, so these share one set of ids. */
const CLAIM_KINDS = ["events", "people", "organizations"] as const;

const formerKey = (entry: Entry): string => (entry.kind === "events" ? "aliases" : "formerIds");

function checkUnique(entries: Entries): Problem[] {
  const seen = new Map<string, Entry>();
  return entries.all.flatMap((entry) => {
    if (entry.id === null) return [];
    const group = (CLAIM_KINDS as readonly string[]).includes(entry.kind) ? "records" : entry.kind;
    const first = seen.get(`${group}/${entry.id}`);
    if (!first) {
      seen.set(`${group}/${entry.id}`, entry);
      return [];
    }
    const { file, line } = first.report(["id"], "", "");
    return [entry.report(["id"], `is taken already at ${file}:${line} (${first.kind})`, "choose another id")];
  });
}

/** Ids of claims, disagreements, perspectives: each list of a record has its own. */
function checkInner(entry: Entry): Problem[] {
  return ["claims", "disagreements", "perspectives"].flatMap((key) => {
    const seen = new Set<unknown>();
    return objectsAt(entry.value, key).flatMap(({ path, value }) => {
      if (typeof value.id !== "string") return [];
      if (seen.has(value.id))
        return [entry.report([...path, "id"], "is taken already in this record", "choose another id")];
      seen.add(value.id);
      return [];
    });
  });
}

/** A former id leads to one record: it must be nobody's id and nobody else's former id. */
function checkFormer(entries: Entries): Problem[] {
  const current = new Map<string, Entry>();
  for (const entry of entries.all) {
    if (entry.id !== null && (PUBLISHED_KINDS as readonly string[]).includes(entry.kind)) current.set(entry.id, entry);
  }
  const owners = new Map<string, Entry>();
  return entries.all.flatMap((entry) =>
    listAt(entry.value, formerKey(entry)).flatMap((former, i) => {
      if (typeof former !== "string" || !(PUBLISHED_KINDS as readonly string[]).includes(entry.kind)) return [];
      const path = [formerKey(entry), i];
      const holder = current.get(former);
      if (holder) return [entry.report(path, `is the id of a record of ${holder.kind}`, "remove it here or there")];
      const owner = owners.get(former);
      owners.set(former, entry);
      return owner ? [entry.report(path, `is a former id of "${owner.id}" too`, "keep it in one record")] : [];
    }),
  );
}

/** The kept list names ids by kind; each must still lead somewhere. */
function checkPublished(entries: Entries): Problem[] {
  const kept = entries.kept.get("published-ids");
  if (!kept) return [];
  return PUBLISHED_KINDS.flatMap((kind) => {
    const known = new Set<unknown>(
      entries.of(kind).flatMap((entry) => [entry.id, ...listAt(entry.value, formerKey(entry))]),
    );
    const key = kind === "events" ? "aliases" : "formerIds";
    return listAt(kept.value, kind).flatMap((id, i) =>
      known.has(id)
        ? []
        : [
            kept.report(
              [kind, i],
              "was published and leads nowhere now",
              `restore the record or list the id in ${key} of the one that replaced it`,
            ),
          ],
    );
  });
}

/** Duplicate and changed ids. */
export const checkIds = (entries: Entries): Problem[] => [
  ...checkUnique(entries),
  ...entries.all.flatMap(checkInner),
  ...checkFormer(entries),
  ...checkPublished(entries),
];
