import { HOSTILE_TEXTS } from "./hostile.ts";
import type { Random } from "./random.ts";

const HEADS = [
  "events",
  "people",
  "organizations",
  "sources",
  "editions",
  "disagreements",
  "handout",
  "about",
  "tours",
  "order",
  "zh",
  "EVENTS",
  "index.html",
  "no-such",
];
const TAILS = ["1", "0", "99999999999", "-3", "speaker", "handout", "own", "present", "index.html", "", "%2e%2e", "."];
const KEYS =
  "from to lanes people organizations sources certainty q others collapsed order range editions differences events teacher length debug embed t utm_source".split(
    " ",
  );
const VALUES =
  "2014 2014-13 2014-02-30 9999-99-99 0000 2022-12 documents editions documented,disputed dim window full events 1 perf wic-2014 wic-2015,wic-2016 乌镇 %E4%B9 %zz + ,,, *".split(
    " ",
  );

/** A path, a query and a fragment, some of it as it should be, some of it as nobody would write it. */
export function randomAddress(random: Random, ids: readonly string[]): string {
  const piece = () => random.one([...ids, ...TAILS, ...HOSTILE_TEXTS.map(encode)]);
  const path = [
    ...(random.below(4) === 0 ? ["zh"] : []),
    ...(random.below(6) === 0 ? [] : [random.one(HEADS)]),
    ...Array.from({ length: random.one([0, 1, 1, 1, 2, 3]) }, piece),
  ].join(random.below(12) === 0 ? "//" : "/");
  const pairs = Array.from({ length: random.below(7) }, () => {
    const value = random.one([...VALUES, ...ids, ...HOSTILE_TEXTS.map(encode)]);
    return random.below(10) === 0 ? value : `${random.one(KEYS)}=${value}`;
  });
  const fragment = random.one([
    "",
    "",
    `#claim-${piece()}`,
    `#t=${piece()}`,
    `#t=1.5k.1.${piece()}`,
    `#id=${piece()}&step=${piece()}`,
    `#${piece()}`,
  ]);
  return `/${path}${random.one(["", "/", "/", ").", "，"])}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}${fragment}`;

  // What no address can carry as it is, encoded or left as the broken text it would be.
  function encode(text: string): string {
    const wellFormed = text.replace(/\p{Cs}/gu, "%ED%A0%80");
    return /%/.test(wellFormed) ? wellFormed : encodeURIComponent(wellFormed);
  }
}
