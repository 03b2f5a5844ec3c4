import { claimHolders } from "#dataset/book.ts";
import type { AuthoredDataset } from "#dataset/schema.ts";

/** What the research base holds, as ids: the kept list `data/coverage.json`. */
export type CoverageList = {
  readonly facts: readonly string[];
  readonly contradictions: readonly string[];
  readonly views: readonly string[];
  readonly sources: readonly string[];
  readonly people: readonly string[];
  /** Written by hand, each with its reason. */
  readonly exceptions?: {
    /** Ids of the lists above that the record leaves out. */
    readonly left?: Readonly<Record<string, string>>;
    /** `fact-id mark`: a figure, date or person of a fact that neither its claim nor its event repeats. */
    readonly marks?: Readonly<Record<string, string>>;
    /** A record that takes only a part of a fact which stands whole, figures, dates and people, in another. */
    readonly parts?: readonly {
      readonly fact: string;
      readonly record: string;
      readonly whole: string;
      readonly reason: string;
    }[];
  };
};
type ListName = Exclude<keyof CoverageList, "exceptions">;

export type Coverage = {
  readonly name: ListName;
  readonly covered: number;
  readonly total: number;
  readonly missing: readonly string[];
  /** Left out on purpose, and so not counted: ids and reasons. */
  readonly left: readonly (readonly [string, string])[];
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
  const carried: Readonly<Record<ListName, readonly string[]>> = {
    facts: records.flatMap((record) => record.claims ?? []).flatMap((claim) => claim.facts ?? []),
    contradictions: records.flatMap((record) => record.disagreements ?? []).flatMap((entry) => entry.ref ?? []),
    views: records.flatMap((record) => record.perspectives ?? []).flatMap((entry) => entry.view ?? []),
    sources: [...citedSources(dataset, new Set())],
    people: dataset.people.map((person) => person.id),
  };
  const closed = ["facts", "contradictions", "views"];
  return (Object.keys(carried) as ListName[]).map((name) => {
    const found = new Set(carried[name]);
    const left = Object.entries(list.exceptions?.left ?? {}).filter(
      ([id]) => list[name].includes(id) && !found.has(id),
    );
    const wanted = new Set(list[name].filter((id) => !left.some(([other]) => other === id)));
    const missing = [...wanted].filter((id) => !found.has(id));
    const unknown = closed.includes(name) ? [...found].filter((id) => !list[name].includes(id)) : [];
    return { name, covered: wanted.size - missing.length, total: wanted.size, missing, left, unknown };
  });
}

/** `facts: 180 of 184 (missing: a, b …)`, then a line for each id left out on purpose. */
export function formatCoverage({ name, covered, total, missing, left, unknown }: Coverage): string {
  const note = [
    missing.length > 0 ? `missing: ${missing.join(", ")}` : "",
    unknown.length > 0 ? `unknown: ${unknown.join(", ")}` : "",
  ].filter(Boolean);
  const first = `${name}: ${covered} of ${total}${note.length > 0 ? ` (${note.join("; ")})` : ""}`;
  return [first, ...left.map(([id, reason]) => `  without ${id}: ${reason}`)].join("\n");
}
