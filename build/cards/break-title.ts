/** Titles up to this long stand on one line. */
const ONE_LINE = 17;

const CLOSING = /[、，：；。？！”》）]/u;

/** The places where a Chinese text may be broken without cutting a word or one of the names, by characters. */
function breaksOf(title: string, names: readonly string[]): number[] {
  const words = new Intl.Segmenter("zh", { granularity: "word" }).segment(title);
  const starts = Array.from(words, ({ index }) => index).filter((index) => index > 0);
  const inName = (at: number) =>
    names.some((name) => {
      for (let from = title.indexOf(name); from !== -1; from = title.indexOf(name, from + 1)) {
        if (from < at && at < from + name.length) return true;
      }
      return false;
    });
  // Nothing that closes begins a line, nothing that opens ends one.
  return starts.filter(
    (at) =>
      !inName(at) &&
      !CLOSING.test(title.charAt(at)) &&
      !/[“《（]/u.test(title.charAt(at - 1)) &&
      title.charAt(at) !== "·",
  );
}

/**
 * A Chinese title in two lines of about the same length, broken between words, where one line is not enough; behind a
 * comma or colon if there is one near the middle.
 */
export function breakTitle(title: string, names: readonly string[]): string {
  if (title.length <= ONE_LINE) return title;
  const middle = title.length / 2;
  const distance = (at: number) => Math.abs(at - middle) - (CLOSING.test(title.charAt(at - 1)) ? 4 : 0);
  const best = breaksOf(title, names).sort((a, b) => distance(a) - distance(b))[0];
  return best === undefined ? title : `${title.slice(0, best)}\n${title.slice(best)}`;
}
