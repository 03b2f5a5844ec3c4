const CLOSING = /^[、，：；。？！”》）]$/u;
const OPENING = /^[“《（]$/u;
const ONE_CHARACTER = /^\p{Script=Han}$/u;

/**
 * The places where a Chinese text may be broken without cutting a word or one of the names, by characters: beside a
 * word of one character, which most often belongs to one of its neighbours, only where there is no other place.
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
    const isLoose = !CLOSING.test(before) && (ONE_CHARACTER.test(segment) || ONE_CHARACTER.test(before));
    return [{ index, isLoose }];
  });
  const firm = points.filter(({ isLoose }) => !isLoose);
  return (firm.length > 0 ? firm : points).map(({ index }) => index);
}
