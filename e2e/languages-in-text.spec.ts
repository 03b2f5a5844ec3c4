/** Two languages kept apart in the built pages: each run of the other one carries its own `lang`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { randomFor } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

/** Pages looked at of each language; FULL=1 looks at all. */
const SAMPLE = 30;

function listPages(folder: string, language: "en" | "zh"): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith("index.html") && path.startsWith("zh/") === (language === "zh"))
    .sort();
  const always = pages.filter((path) => path.replace(/^zh\//, "").split("/").length <= 2);
  if (process.env.FULL) return pages;
  const random = randomFor(`pages ${language}`);
  return [...new Set([...always, ...Array.from({ length: SAMPLE }, () => random.one(pages))])];
}

type TextRun = { readonly text: string; readonly lang: string; readonly place: string };

/** The texts of a built page, or of the one that is open, and those only heard, with the language each is said to be in. */
function readTexts(page: Page, html: string | null): Promise<TextRun[]> {
  return page.evaluate((source) => {
    const parsed = source === null ? document : new DOMParser().parseFromString(source, "text/html");
    const langOf = (element: Element | null) => element?.closest("[lang]")?.getAttribute("lang") ?? "";
    const runs: { text: string; lang: string; place: string }[] = [];
    const add = (text: string | null, element: Element | null, place: string) => {
      if (text?.trim()) runs.push({ text: text.trim(), lang: langOf(element), place });
    };
    const walker = parsed.createTreeWalker(parsed.documentElement, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      // A title can hold no element; a data block is for programs.
      if (element?.localName === "title" || element?.localName === "script") continue;
      add(node.textContent, element, element?.className || element?.localName || "");
    }
    for (const element of parsed.querySelectorAll("[aria-label], [title], [alt]")) {
      for (const name of ["aria-label", "title", "alt"]) add(element.getAttribute(name), element, `@${name}`);
    }
    return runs;
  }, html);
}

/** Words of names: of people, bodies, places, sources and terms, whatever the language. */
function collectNames(value: unknown, key: string, into: Set<string>): void {
  if (typeof value === "string") {
    if (/^(name|aliases|author|publisher|term|short|holder)$/.test(key)) {
      for (const word of value.match(/[\p{Script=Latin}\p{M}\d'’&.+-]+/gu) ?? []) into.add(word.replace(/[.'’]+$/, ""));
    }
  } else if (Array.isArray(value)) for (const one of value) collectNames(one, key, into);
  else if (value !== null && typeof value === "object") {
    for (const [name, one] of Object.entries(value)) {
      collectNames(one, name === "en" || name === "zh" ? key : name, into);
    }
  }
}

/** Names that are no record of their own: of keys, formats and licences, and of people and things mentioned once. */
const PLAIN_NAMES = new Set(
  [
    "Esc Enter Home End Ctrl Tab Shift PageUp PageDown Space JSON CC BY MIT",
    "iCalendar TimelineJS CSL-JSON Zotero BibTeX LaTeX Schema Atom",
    "Watson Ryry1984 Eva Dou Xu Peixi",
  ].flatMap((names) => names.split(" ")),
);
const ACRONYM = /^(?:[A-Z]|\d)[A-Z\d&./+-]*s?$/;

/** Every string of a JSON value. */
function allStrings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(allStrings) : [];
}

/** Every string of a message file that is there as it stands, without values to fill in. */
function readMessages(language: "en" | "zh"): Set<string> {
  const source = readFileSync(`src/i18n/messages-${language}.ts`, "utf8");
  return new Set(Array.from(source.matchAll(/"((?:[^"\\\n]|\\.)*)"/g), ([, text = ""]) => text));
}

/** What the interface says in English and does not say in Chinese too. */
function englishOnly(): string[] {
  const chinese = readMessages("zh");
  const only = [...readMessages("en")].filter((text) => /[A-Za-z]{2}/.test(text) && !/^[a-z-]+$/.test(text));
  if (only.length < 100) throw new Error("the English messages are not where they were");
  return only.filter((text) => !chinese.has(text));
}

test("Chinese characters on English pages stand in an element of their own language", async ({ page, site }) => {
  test.setTimeout(process.env.FULL ? 300_000 : 60_000);
  const problems: string[] = [];
  for (const path of listPages(site.folder, "en")) {
    for (const { text, lang, place } of await readTexts(page, readFileSync(join(site.folder, path), "utf8"))) {
      if (/\p{Script=Han}/u.test(text) && !/^(zh|ja)\b/.test(lang)) problems.push(`${path}: ${place}: ${text}`);
      if (/^zh\b/.test(lang) && !/\p{Script=Han}/u.test(text)) problems.push(`${path}: ${place}, not Chinese: ${text}`);
    }
  }
  expect(problems).toEqual([]);
});

test("Latin words on Chinese pages are names, or stand in an element of their own language", async ({ page, site }) => {
  test.setTimeout(process.env.FULL ? 300_000 : 60_000);
  const names = new Set(PLAIN_NAMES);
  collectNames(JSON.parse(readFileSync(join(site.folder, "data/wic.json"), "utf8")), "", names);
  const problems = new Map<string, string>();
  for (const path of listPages(site.folder, "zh")) {
    for (const { text, lang, place } of await readTexts(page, readFileSync(join(site.folder, path), "utf8"))) {
      if (!/^zh\b/.test(lang)) continue;
      const words =
        text
          .replace(/https?:\/\/\S+|(?:\b[\w-]+)?(?:\.[\w-]+)+\b(?:\/\S*)?/g, "")
          .match(/[\p{Script=Latin}\d'’&.+-]+/gu) ?? [];
      const others = words
        .map((word) => word.replace(/^[.'’+-]+|[.'’+-]+$/g, ""))
        .filter((word) => /\p{Script=Latin}/u.test(word) && !names.has(word) && !ACRONYM.test(word));
      if (others.length > 0) problems.set(others.join(" "), `${path}: ${place}: ${text.slice(0, 160)}`);
    }
  }
  expect([...problems]).toEqual([]);
});

test("no English words of the interface stand on Chinese pages", async ({ page, site }) => {
  test.setTimeout(process.env.FULL ? 300_000 : 60_000);
  const own = new Set(englishOnly());
  // What the record itself says in English is no word of the interface.
  const record = new Set(allStrings(JSON.parse(readFileSync(join(site.folder, "data/wic.json"), "utf8"))));
  const problems: string[] = [];
  for (const path of listPages(site.folder, "zh")) {
    for (const { text, lang, place } of await readTexts(page, readFileSync(join(site.folder, path), "utf8"))) {
      if (own.has(text) && !(lang === "en" && record.has(text))) problems.push(`${path}: ${place}: ${text}`);
    }
  }
  expect(problems).toEqual([]);
});

test("no English words of the interface show on Chinese pages once they are alive", async ({ page }) => {
  const own = englishOnly();
  for (const path of ["", "events/wic-2018/", "about/?lanes=documents&q=no-such-word"]) {
    await page.goto(`./zh/${path}`);
    await expect(page.getByRole("region", { name: "时间线" })).toHaveAttribute("aria-busy", "false");
    await page.keyboard.press("?");
    const texts = new Set((await readTexts(page, null)).map(({ text }) => text));
    expect(own.filter((text) => texts.has(text))).toEqual([]);
  }
});

test("the record so far is as large as it must be, in both languages, every side cited", async ({ site }) => {
  type Text = { en: string; zh: string };
  type Claim = { id: string; text: Text; citations: unknown[] };
  type Holder = {
    id: string;
    claims?: Claim[];
    disagreements?: { id: string; question: Text; sides: { claims: string[] }[] }[];
    perspectives?: { text: Text; citations: unknown[] }[];
  };
  const record = JSON.parse(readFileSync(join(site.folder, "data/wic.json"), "utf8")) as {
    events: (Holder & { lane: string; title: Text; summary: Text })[];
    people: Holder[];
    organizations: Holder[];
    lanes: { id: string }[];
  };
  const holders: Holder[] = [...record.events, ...record.people, ...record.organizations];
  const claims = new Map<string, Claim>(
    holders.flatMap((holder) => (holder.claims ?? []).map((claim) => [`${holder.id}/${claim.id}`, claim] as const)),
  );
  const disagreements = holders.flatMap((holder) =>
    (holder.disagreements ?? []).map((disagreement) => ({ holder: holder.id, ...disagreement })),
  );
  const perspectives = holders.flatMap(({ perspectives: own }) => own ?? []);
  expect(record.events.length).toBeGreaterThanOrEqual(70);
  expect(new Set(record.events.map(({ lane }) => lane)).size).toBe(7);
  expect(claims.size).toBeGreaterThanOrEqual(200);
  expect(disagreements.length).toBeGreaterThanOrEqual(20);
  expect(perspectives.length).toBeGreaterThanOrEqual(10);
  const uncited = disagreements.flatMap(({ holder, id, sides }) =>
    sides.flatMap((side) =>
      side.claims
        .map((claim) => (claim.includes("/") ? claim : `${holder}/${claim}`))
        .filter((claim) => (claims.get(claim)?.citations.length ?? 0) === 0)
        .map((claim) => `${id}: ${claim}`),
    ),
  );
  expect(uncited).toEqual([]);
  const texts = [
    ...record.events.flatMap(({ title, summary }) => [title, summary]),
    ...[...claims.values()].map(({ text }) => text),
    ...disagreements.map(({ question }) => question),
    ...perspectives.map(({ text }) => text),
  ];
  expect(texts.filter(({ en, zh }) => !/[a-z]/.test(en) || !/\p{Script=Han}/u.test(zh))).toEqual([]);
});
