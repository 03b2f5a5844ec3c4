import type { DisagreementDetails, EventDetails, SourceDetails } from "#domain/details.ts";

/** An event of a handout with its number there. */
export type Entry = {
  readonly number: number;
  readonly importance: number;
  readonly event: EventDetails;
};

/** The events a sheet has a line for: those of importance 1, or of the next where there is none. */
export function mainEntries(entries: readonly Entry[]): Entry[] {
  const most = Math.min(...entries.map((entry) => entry.importance));
  return entries.filter((entry) => entry.importance === most);
}

export type ChosenDisagreement = { readonly entry: Entry; readonly disagreement: DisagreementDetails };

const sourcesBehind = ({ sides }: DisagreementDetails): number =>
  new Set(sides.flatMap((side) => side.claims.flatMap((claim) => claim.citations.map(({ source }) => source)))).size;

/**
 * The disagreements a sheet shows: of the more important events first, then those whose sides rest on the most sources, one
 * an event; in time order.
 */
export function mainDisagreements(entries: readonly Entry[], most: number): ChosenDisagreement[] {
  const best = entries.flatMap((entry) => {
    const [first] = [...entry.event.disagreements].sort((a, b) => sourcesBehind(b) - sourcesBehind(a));
    return first ? [{ entry, disagreement: first }] : [];
  });
  return best
    .sort(
      (a, b) =>
        a.entry.importance - b.entry.importance || sourcesBehind(b.disagreement) - sourcesBehind(a.disagreement),
    )
    .slice(0, most)
    .sort((a, b) => a.entry.number - b.entry.number);
}

/** The sources of a handout in order of first use: the first is number 1. */
export function listSources(entries: readonly Entry[]): SourceDetails[] {
  const sources = new Map<string, SourceDetails>();
  for (const { event } of entries) {
    for (const source of event.sources) if (!sources.has(source.id)) sources.set(source.id, source);
  }
  return [...sources.values()];
}
