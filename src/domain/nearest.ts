/** Edit distance of two short texts (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The ids most like a wrong one, best first: by shared words, then by edit distance; none where nothing is alike. */
export function nearestIds(wrong: string, ids: readonly string[], most = 3): string[] {
  const id = wrong.slice(0, 80);
  const words = new Set(id.split("-").filter((word) => word.length > 2));
  return ids
    .map((candidate) => {
      const shared = candidate.split("-").filter((word) => words.has(word)).length;
      const edits = distance(id, candidate);
      return { candidate, shared, edits, score: shared * 4 - edits };
    })
    .filter(({ shared, edits }) => shared > 0 || edits <= Math.max(2, id.length / 3))
    .sort((a, b) => b.score - a.score || a.candidate.localeCompare(b.candidate, "en"))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
