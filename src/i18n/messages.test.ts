import { describe, expect, it } from "vitest";
import { ABOUT_WORDS } from "./about-words.ts";
import { EDITION_WORDS } from "./edition-words.ts";
import { FILE_WORDS } from "./file-words.ts";
import { HANDOUT_WORDS } from "./handout-words.ts";
import { KEY_ROWS } from "./key-words.ts";
import type { Messages } from "./messages.ts";
import { messages as englishOfPages } from "./messages-en.ts";
import { messages as chineseOfPages } from "./messages-zh.ts";
import { PANEL_WORDS } from "./panel-words.ts";
import { PERF_WORDS } from "./perf-words.ts";
import type { TalkWords } from "./talk-words.ts";
import { talkWords as talkEnglish } from "./talk-words-en.ts";
import { talkWords as talkChinese } from "./talk-words-zh.ts";

/** The words of every page, and those that come with a page of their own. */
const english = {
  ...englishOfPages,
  about: ABOUT_WORDS.en,
  files: FILE_WORDS.en,
  talk: talkEnglish,
  editionsPage: EDITION_WORDS.en,
  keys: KEY_ROWS.en,
  ofPanels: PANEL_WORDS.en,
  ofHandout: HANDOUT_WORDS.en,
  perf: PERF_WORDS.en,
};
const chinese = {
  ...chineseOfPages,
  about: ABOUT_WORDS.zh,
  files: FILE_WORDS.zh,
  talk: talkChinese,
  editionsPage: EDITION_WORDS.zh,
  keys: KEY_ROWS.zh,
  ofPanels: PANEL_WORDS.zh,
  ofHandout: HANDOUT_WORDS.zh,
  perf: PERF_WORDS.zh,
};

const COUNTS = { events: 1, claims: 2, sources: 3, disagreements: 4, perspectives: 5, people: 6, organizations: 7 };

/** Calls a message with numbers and signs that belong to neither language, twice: for one and for many. */
function said(message: (...values: never[]) => string, key: string): string[] {
  const speak = message as (...values: unknown[]) => string;
  if (key === "whatText") return [speak(COUNTS)];
  return [1, 5].map((n) => speak(n, n, n, n, n, n > 1));
}

/** Every text of a language by the path of its key. */
function* textsOf(value: unknown, path = "", key = ""): Generator<readonly [string, string]> {
  // Which picture a legend entry shows is no word.
  if (key === "mark") return;
  if (typeof value === "string") yield [path, value];
  else if (typeof value === "function") {
    for (const text of said(value as (...values: never[]) => string, key)) yield [path, text];
  } else for (const [name, inner] of Object.entries(value ?? {})) yield* textsOf(inner, `${path}.${name}`, name);
}

/** Keys whose entries one language may lack: words of locators, which English keeps as authored. */
const OWN = /^\.locators\.words/;
const pathsOf = (messages: Messages & { readonly talk: TalkWords }) => [
  ...new Set([...textsOf(messages)].map(([path]) => path).filter((path) => !OWN.test(path))),
];

describe("the messages", () => {
  it("are the same in number and place in both languages", () => {
    expect(pathsOf(chinese)).toEqual(pathsOf(english));
  });

  it("are never empty and never show a value that is none", () => {
    for (const messages of [english, chinese]) {
      for (const [path, text] of textsOf(messages)) {
        expect(text.trim(), path).not.toBe("");
        expect(text, path).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
  });

  it("in Chinese hold no Latin words but names of keys, formats and licences, and the switch to English", () => {
    const keys = ["Ctrl", "Home", "End", "Enter", "Esc", "PageDown", "PageUp"];
    const formats = [
      "JSON",
      "SVG",
      "PNG",
      "CSV",
      "CSL",
      "BibTeX",
      "LaTeX",
      "APA",
      "MLA",
      "GB",
      "RIS",
      "citation",
      "citeproc",
      "js",
      "iCalendar",
      "TimelineJS",
      "Zotero",
      "Schema",
      "Atom",
    ];
    const allowed = new Set(["English", ...keys, ...formats, "MIT", "CC", "BY"]);
    // Single letters are the shortcuts themselves.
    const strange = [...textsOf(chinese)].flatMap(([path, text]) =>
      [...text.matchAll(/[A-Za-z]{2,}/g)].filter(([word]) => !allowed.has(word)).map(([word]) => `${path}: ${word}`),
    );
    expect(strange).toEqual([]);
  });

  it("in Chinese use Chinese punctuation between Chinese words", () => {
    for (const [path, text] of textsOf(chinese)) expect(text, path).not.toMatch(/\p{Script=Han}[,;:!?()]/u);
  });

  it("in English hold no Chinese but the switch to Chinese and the search's example", () => {
    const strange = [...textsOf(english)].filter(([, text]) =>
      /\p{Script=Han}|[，。；：？！“”]\p{Script=Han}/u.test(text),
    );
    expect(strange.map(([path]) => path)).toEqual([".switchLanguage", ".searchPlaceholder"]);
  });

  it("in English count one thing in the singular", () => {
    expect([english.eventCount(0), english.eventCount(1), english.eventCount(2)]).toEqual([
      "0 events",
      "1 event",
      "2 events",
    ]);
    expect(english.claimsResting(1)).toBe("1 claim rests on this source");
    expect(english.claimsResting(2)).toBe("2 claims rest on this source");
  });
});
