import { claimHolders } from "#dataset/book.ts";
import type { AuthoredDataset } from "#dataset/schema.ts";

/** What the research base holds, as ids: the kept list `data/coverage.json`. */
export type CoverageList = {
  readonly facts: readonly string[];
  readonly contradictions: readonly string[];
  readonly views: readonly string[];
  readonly sources: readonly string[];
  readonly people: readonly string[];
};

export type Coverage = {
  readonly name: keyof CoverageList;
  readonly covered: number;
  readonly total: number;
  readonly missing: readonly string[];
  /** Ids the dataset names that the list does not hold: misspelt ones. */
  readonly unknown: readonly string[];
};

function citedSources(value: unknown, found: Set<string>): Set<string> {
  if (Array.isArray(value)) for (const entry of value) citedSources(entry, found);
  else if (typeof value === "object" && value !== null) {
    if ("source" in value && "locator" in value && typeof value.source === "string") found.add(value.source);
    for (const entry of Object.values(value)) citedSources(entry, found);
  }
  return found;
}

/** How much of the research base the dataset carries: facts by claims, sources by citations, people by their records. */
export function measureCoverage(dataset: AuthoredDataset, list: CoverageList): Coverage[] {
  const records = claimHolders(dataset).map(({ record }) => record);
  const carried: Readonly<Record<keyof CoverageList, readonly string[]>> = {
    facts: records.flatMap((record) => record.claims ?? []).flatMap((claim) => claim.facts ?? []),
    contradictions: records.flatMap((record) => record.disagreements ?? []).flatMap((entry) => entry.ref ?? []),
    views: records.flatMap((record) => record.perspectives ?? []).flatMap((entry) => entry.view ?? []),
    sources: [...citedSources(dataset, new Set())],
    people: dataset.people.map((person) => person.id),
  };
  const closed = ["facts", "contradictions", "views"];
  return (Object.keys(carried) as (keyof CoverageList)[]).map((name) => {
    const found = new Set(carried[name]);
    const wanted = new Set(list[name]);
    const missing = [...wanted].filter((id) => !found.has(id));
    const unknown = closed.includes(name) ? [...found].filter((id) => !wanted.has(id)) : [];
    return { name, covered: wanted.size - missing.length, total: wanted.size, missing, unknown };
  });
}

/** `facts: 180 of 184 (missing: a, b …)` */
export function formatCoverage({ name, covered, total, missing, unknown }: Coverage): string {
  const note = [
    missing.length > 0 ? `missing: ${missing.join(", ")}` : "",
    unknown.length > 0 ? `unknown: ${unknown.join(", ")}` : "",
  ].filter(Boolean);
  return `${name}: ${covered} of ${total}${note.length > 0 ? ` (${note.join("; ")})` : ""}`;
}
