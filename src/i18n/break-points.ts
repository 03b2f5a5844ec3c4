const CLOSING = /^[、，：；。？！”》）]$/u;
const OPENING = /^[“《（]$/u;
/** So many characters stay on one line even where the column is narrowest. */
const MOST_WHOLE = 7;
const ONE_CHARACTER = /^\p{Script=Han}$/u;

/**
 * The places where a Chinese text may be broken without cutting a word or one of the names, by characters. A word
 * of one character most often belongs to a neighbour: only where more than seven would stay together the text breaks behind one, as
 * in 第二届, and before one last of all, for names and words a browser does not know fall into such.
 */
export function breakPointsOf(text: string, names: readonly string[] = []): number[] {
  const words = Array.from(new Intl.Segmenter("zh", { granularity: "word" }).segment(text));
  const inName = (at: number) =>
    names.some((name) => {
      for (let from = text.indexOf(name); from !== -1; from = text.indexOf(name, from + 1)) {
        if (from < at && at < from + name.length) return true;
      }
      return false;
    });
  const points = words.flatMap(({ index, segment }, place) => {
    const before = words[place - 1]?.segment;
    if (before === undefined || inName(index)) return [];
    // Nothing that closes begins a line, nothing that opens ends one.
    if (CLOSING.test(segment) || OPENING.test(before) || segment === "·" || before === "·") return [];
    const [isAfterOne, isBeforeOne] = [ONE_CHARACTER.test(before), ONE_CHARACTER.test(segment)];
    return [{ index, rank: CLOSING.test(before) ? 0 : isBeforeOne ? 2 : isAfterOne ? 1 : 0 }];
  });
  let chosen: number[] = [];
  for (const rank of [0, 1, 2]) {
    const edges = [0, ...chosen, text.length];
    const isInLong = (at: number) =>
      edges.some((edge, gap) => edge > at && at > (edges[gap - 1] ?? 0) && edge - (edges[gap - 1] ?? 0) > MOST_WHOLE);
    const more = points.filter((point) => point.rank === rank && (rank === 0 || isInLong(point.index)));
    chosen = [...chosen, ...more.map(({ index }) => index)].sort((a, b) => a - b);
  }
  return chosen;
}
