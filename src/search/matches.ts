/** What was found for one term: by record, how well, and as which of its terms. */
export type Matches = ReadonlyMap<number, { readonly score: number; readonly terms: readonly string[] }>;

/** Both: where each of several was found, their scores together. */
export function intersect(all: readonly Matches[]): Matches {
  const [first, ...rest] = all;
  if (!first) return new Map();
  const both = new Map<number, { score: number; terms: readonly string[] }>();
  for (const [place, match] of first) {
    const others = rest.map((matches) => matches.get(place));
    if (others.includes(undefined)) continue;
    const score = others.reduce((sum, other) => sum + (other?.score ?? 0), match.score);
    both.set(place, { score, terms: [...match.terms, ...others.flatMap((other) => other?.terms ?? [])] });
  }
  return both;
}

/** Either: the better of two, with the terms of both. */
export function unite(a: Matches, b: Matches, weightOfB: number): Matches {
  const either = new Map(a);
  for (const [place, match] of b) {
    const own = either.get(place);
    const score = Math.max(own?.score ?? 0, match.score * weightOfB);
    either.set(place, { score, terms: [...new Set([...(own?.terms ?? []), ...match.terms])] });
  }
  return either;
}
