import { breakPointsOf } from "#i18n/break-points.ts";

/** Titles up to this long stand on one line. */
const ONE_LINE = 17;

const CLOSING = /[、，：；。？！”》）]/u;

/**
 * A Chinese title in two lines of about the same length, broken between words, where one line is not enough; behind a
 * comma or colon if there is one near the middle.
 */
export function breakTitle(title: string, names: readonly string[]): string {
  if (title.length <= ONE_LINE) return title;
  const middle = title.length / 2;
  const distance = (at: number) => Math.abs(at - middle) - (CLOSING.test(title.charAt(at - 1)) ? 4 : 0);
  const best = breakPointsOf(title, names).sort((a, b) => distance(a) - distance(b))[0];
  return best === undefined ? title : `${title.slice(0, best)}\n${title.slice(best)}`;
}
