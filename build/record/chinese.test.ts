import { describe, expect, it } from "vitest";
import { NAMES, QUOTED } from "./latin-in-chinese.ts";
import { publishedTexts } from "./published-texts.ts";
import { RECORD } from "./real-record.ts";

const LATIN = /\p{Script=Latin}/u;
const HAN = /\p{Script=Han}/u;
const HALF_WIDTH = /\p{Script=Han}\s*[,;:!?()]|[,;!?()]\s*\p{Script=Han}|\p{Script=Han}\.(?!\w)|["']/u;
/** Domain names, and the host names of pages that republished an article. */
const DOMAIN = /(?:[a-z]+(?:\.[a-z]+)*)?\.cn\b|\b[a-z]+(?:\.[a-z]+)*\.(?:com|org)\b/g;

const letters = (text: string) => /[A-Za-z0-9]/.test(text);

/** Takes whole names out of a text, longer ones first. */
function takeOut(text: string, names: readonly string[]): string {
  let rest = text;
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    let from = 0;
    for (let at = rest.indexOf(name, from); at !== -1; at = rest.indexOf(name, from)) {
      const end = at + name.length;
      const whole = !letters(rest[at - 1] ?? "") && !letters(rest[end] ?? "");
      if (whole) rest = `${rest.slice(0, at)} ${rest.slice(end)}`;
      from = whole ? at + 1 : end;
    }
  }
  return rest;
}

const recorded = [...RECORD.people, ...RECORD.organizations].flatMap(
  ({ name }) => name.zh.match(/[\p{Script=Latin}][\p{Script=Latin}. -]*[\p{Script=Latin}]/gu) ?? [],
);
/** Quotation marks or brackets directly around, or a name in Han before in brackets: “Council”、（multi-party）、（英文为X）. */
const quoted = (text: string) =>
  text.replaceAll(/“([^”]*)”|（([^）]*)）/g, (all, marked, bracketed) => {
    const inside = takeOut(marked ?? bracketed ?? "", QUOTED);
    return LATIN.test(inside) ? all : "";
  });
const unquoted = ["Cyberspace Administration of China", "High-Level Advisory Council", "Committee"];

const texts = publishedTexts(RECORD);

describe("Chinese texts", () => {
  it("hold no Latin letters beside names and quoted English", () => {
    const strange = texts.filter(({ zh }) =>
      LATIN.test(takeOut(quoted(zh).replaceAll(DOMAIN, " "), [...NAMES, ...recorded, ...unquoted])),
    );
    expect(strange.map(({ at, zh }) => `${at}: ${zh}`)).toEqual([]);
  });

  it("use every entry of the list of names", () => {
    const all = texts.map(({ zh }) => zh).join("\n");
    expect([...NAMES, ...QUOTED].filter((name) => !all.includes(name))).toEqual([]);
  });

  it("have full-width punctuation", () => {
    const strange = texts.filter(({ zh }) => HALF_WIDTH.test(zh.replaceAll("WSIS-05/TUNIS/DOC/6(Rev.1)-E", "")));
    expect(strange.map(({ at, zh }) => `${at}: ${zh}`)).toEqual([]);
  });

  it("are Chinese: only names may lack Chinese characters", () => {
    const strange = texts.filter(
      ({ at, zh }) => !HAN.test(zh) && !/\/(name|term|short|publisher|holder|tick)$/.test(at),
    );
    expect(strange.map(({ at, zh }) => `${at}: ${zh}`)).toEqual([]);
  });

  it("call the council by its name of the time", () => {
    const strange = texts.filter(({ zh }) => /高级别(?:顾问|咨询)理事会|高层咨询/.test(zh));
    expect(strange.map(({ at, zh }) => `${at}: ${zh}`)).toEqual([]);
  });
});
