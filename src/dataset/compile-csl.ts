import type { CslDate, CslItem, CslName } from "#domain/csl.ts";
import { civilOf } from "#domain/day.ts";
import type { EventDate, Precision } from "#domain/event-date.ts";
import { readEdtf } from "./read-edtf.ts";
import type { AuthoredSource } from "./schema.ts";

const PARTS: Readonly<Record<Precision, number>> = { year: 1, month: 2, day: 3 };

function partsOf(day: number, precision: Precision): number[] {
  const { year, month, day: date } = civilOf(day);
  return [year, month, date].slice(0, PARTS[precision]);
}

/** A date as CSL-JSON has it, as exact as it is known. */
function cslDate(date: EventDate): CslDate {
  const first = partsOf(date.start, date.startPrecision);
  const last = partsOf(date.end - 1, date.endPrecision);
  const circa = date.startApproximate || date.endApproximate;
  return {
    "date-parts": date.interval && date.endOpen === "known" ? [first, last] : [first],
    ...(circa ? { circa } : {}),
  };
}

/**
 * Chinese family names in pinyin, as the bylines of this record's sources have them. A name that begins with one may have
 * its family name first, so it is not taken apart.
 */
const PINYIN_FAMILIES = new Set(
  "cai cao chen cheng choi deng ding dong fang feng gao gong gu guo han he hou hu huang jia jiang jin kong li liang lin liu lu luo lv ma meng mo ni pan peng qi qian qin qiu ren shang shao shen shi song su sun tan tang tian wan wang wei wen wu xia xiao xie xiong xu xue yan yang yao ye yin yu yuan yue zeng zhai zhang zhao zheng zhong zhou zhu zou".split(
    " ",
  ),
);

/** Words no person's name has. */
const BODY = /\b(?:club|committee|council|nations|of|office|others|summit|the)\b/i;

/** `David Bandurski` by family and given name; `Wang Hairong`, `Shen Lu`, `State Council` and `余俊杰` as they stand. */
function readName(text: string): CslName {
  const words = text.split(" ");
  const family = words.at(-1) ?? "";
  const [first = ""] = words;
  const isLatin = /^[\p{Script=Latin}.'’ -]+$/u.test(text);
  if (!isLatin || words.length < 2 || BODY.test(text) || PINYIN_FAMILIES.has(first.toLowerCase())) {
    return { literal: text };
  }
  return { family, given: words.slice(0, -1).join(" ") };
}

const readNames = (author: string): CslName[] =>
  BODY.test(author) ? [{ literal: author }] : author.split(/、|, /).map(readName);

/** A publisher's name as it stands in a citation: Chinese titles lose the marks that a sentence gives them. */
const publisherOf = ({ language, publisher }: AuthoredSource): string =>
  language === "zh" ? publisher.zh.replace(/[《》]/g, "") : publisher.en;

/** A source as citation programs know it, its publisher in the source's own language. */
export function cslOfSource(source: AuthoredSource): CslItem {
  const publisher = publisherOf(source);
  const isPress = source.kind === "press";
  return {
    id: source.id,
    type: isPress ? "article-newspaper" : "webpage",
    title: source.title,
    ...(source.author === null ? {} : { author: readNames(source.author) }),
    ...(isPress ? { "container-title": publisher } : { publisher }),
    ...(source.date === null ? {} : { issued: cslDate(readEdtf(source.date)) }),
    ...(source.url === null ? {} : { URL: source.url }),
    language: source.language,
  };
}
