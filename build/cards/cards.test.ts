import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { RECORD } from "#build/record/real-record.ts";
import { compileSite } from "#build/site-dataset.ts";
import { claimOf, datasetOf, disagreementOf, textOf } from "#testing/dataset-of.ts";
import { breakTitle } from "./break-title.ts";
import type { Card } from "./card.ts";
import { readCardFonts } from "./card-fonts.ts";
import { drawCard, setText } from "./draw-card.ts";
import { glyphsOf } from "./glyphs-of.ts";
import { recordCards } from "./record-cards.ts";
import { writeCards } from "./write-cards.ts";

const fonts = readCardFonts();
const real = recordCards(await compileSite(RECORD));

const textsOf = (card: Card): string[] =>
  [
    card.kicker,
    card.differs,
    card.title,
    card.otherTitle,
    card.date,
    card.text,
    card.foot.title,
    card.foot.tagline,
    ...card.labels.map(({ text }) => text),
  ].filter((text) => text !== null);

const EVIL = `'Quotes' & "ampersands" <and> brackets – in one title, 乌镇`;
const small = recordCards(
  await compileSite(
    datasetOf({
      events: [
        {
          id: "wic-2014",
          date: "2014-11-19/2014-11-21",
          title: textOf(EVIL, `“引号”与 & <括号>，以及一个长得放不进一行的标题，乌镇`),
          places: ["wuzhen"],
          claims: [claimOf({ id: "theme", property: "theme", text: textOf("The theme was x.", "主题为甲。") })],
        },
        {
          id: "report",
          lane: "documents",
          date: "2014-11-20",
          relations: [{ type: "part-of", event: "wic-2014" }],
          claims: [claimOf({ id: "a" }), claimOf({ id: "b" })],
          disagreements: [disagreementOf({ id: "d", sides: [{ claims: ["a"] }, { claims: ["b"] }] })],
        },
        { id: "long-ago", date: "1987", background: true },
      ],
      people: [{ id: "lu-wei", name: textOf("Lu Wei", "鲁炜"), line: textOf("Led the CAC.", "曾任网信办主任。") }],
    }),
  ),
);
const cardAt = (path: string): Card => {
  const found = small.find((one) => one.path === path);
  if (!found) throw new Error(`no card ${path}`);
  return found.card;
};

describe("the cards of the record", () => {
  it("are one in each language for every event, edition, person, organization and tour, and one for the rest", () => {
    const named = (folder: string, records: readonly { readonly id: string }[]) =>
      records.flatMap(({ id }) => [`cards/${folder}/${id}.png`, `cards/${folder}/${id}.zh.png`]);
    const wanted = [
      ...named("events", RECORD.events),
      ...named(
        "editions",
        RECORD.events.filter(({ id }) => /^wic-\d{4}$/.test(id)),
      ),
      ...named("people", RECORD.people),
      ...named("organizations", RECORD.organizations),
      ...named("tours", RECORD.tours),
      "cards/site.png",
      "cards/site.zh.png",
    ];
    expect(real.map(({ path }) => path).sort()).toEqual(wanted.sort());
  });

  it("differ from one another", () => {
    expect(new Set(real.map(({ card }) => JSON.stringify(card))).size).toBe(real.length);
  });

  it("use no character that their fonts do not hold", () => {
    const glyphs = fonts.map(({ data }) => glyphsOf(data));
    const used = new Set(real.flatMap(({ card }) => textsOf(card)).join(""));
    const missing = [...used].filter(
      (character) => character !== "\n" && !glyphs.some((font) => font.has(character.codePointAt(0) ?? 0)),
    );
    expect(missing).toEqual([]);
  });

  it("have room for their text, the longest of each kind too", async () => {
    const length = ({ card }: (typeof real)[number]) => textsOf(card).join("").length;
    const kinds = new Map<string, typeof real>();
    for (const one of real) {
      const kind = `${one.path.split("/")[1]} ${one.card.language}`;
      kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
    }
    for (const cards of kinds.values()) {
      for (const { card } of cards.sort((a, b) => length(b) - length(a)).slice(0, 4)) await setText(card, fonts);
    }
    expect(kinds.size).toBeGreaterThanOrEqual(10);
  });
});

describe("a card", () => {
  it("says what the thing is, when it was and whether sources differ", () => {
    expect(cardAt("cards/events/report.png")).toMatchObject({
      kicker: "Documents",
      hasMark: true,
      differs: "Sources differ",
      title: "Event report",
      date: "20 November 2014",
    });
    expect(cardAt("cards/events/wic-2014.png").differs).toBeNull();
    expect(cardAt("cards/people/lu-wei.zh.png")).toMatchObject({
      kicker: "人物",
      title: "鲁炜",
      otherTitle: "Lu Wei",
      text: "曾任网信办主任。",
    });
    expect(cardAt("cards/editions/wic-2014.png")).toMatchObject({
      date: "Wuzhen, 19–21 November 2014",
      text: "The theme was x.",
    });
  });

  it("names the years, those of its event in ink, and leads to what was before them", () => {
    const strong = (card: Card) => card.labels.filter(({ strong }) => strong).map(({ text }) => text);
    expect(cardAt("cards/events/report.png").labels.map(({ text }) => text)).toContain("2022");
    expect(strong(cardAt("cards/events/report.png"))).toEqual(["2014"]);
    expect(strong(cardAt("cards/events/long-ago.png"))).toEqual(["1987"]);
  });

  it("is a picture of 1200 by 630, under 300 KB, the same bytes each time", async () => {
    for (const path of ["cards/events/wic-2014.png", "cards/events/wic-2014.zh.png", "cards/site.png"]) {
      const png = await drawCard(cardAt(path), fonts);
      expect(png.toString("latin1", 1, 4)).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(png.length).toBeLessThan(300_000);
      expect(png.length).toBeGreaterThan(10_000);
      expect((await drawCard(cardAt(path), fonts)).equals(png)).toBe(true);
    }
  });

  it("with more text than any size has room for is an error, not a cut text", async () => {
    const card = { ...cardAt("cards/people/lu-wei.png"), text: "Too much. ".repeat(200) };
    await expect(drawCard(card, fonts)).rejects.toThrow('the card of "Lu Wei"');
  });
});

describe("breakTitle", () => {
  it("leaves a short title alone", () => {
    expect(breakTitle("第一届世界互联网大会", [])).toBe("第一届世界互联网大会");
  });

  it("breaks a long one behind a comma near its middle", () => {
    const title = "疫情下论坛开幕，庄荣文宣读习近平致大会的贺信";
    expect(breakTitle(title, [])).toBe("疫情下论坛开幕，\n庄荣文宣读习近平致大会的贺信");
  });

  it("cuts no name", () => {
    const title = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未";
    expect(breakTitle(title, [title])).toBe(title);
    const broken = breakTitle(title, ["己庚辛壬癸子丑"]);
    expect(broken).toContain("己庚辛壬癸子丑");
    expect(broken).toContain("\n");
  });

  it("begins no line with a mark that closes", () => {
    for (const { card } of real) {
      if (card.language === "zh") expect(card.title).not.toMatch(/\n[、，：；。？！”》）·]/);
    }
  });
});

describe("writing cards", () => {
  const folder = mkdtempSync(join(tmpdir(), "wic-cards-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("draws each once, whichever site asks for it", async () => {
    const cards = small.slice(0, 2).map((one) => ({ ...one, card: { ...one.card, title: `Card ${Math.random()}` } }));
    const cache = join(folder, "cache");
    expect(await writeCards(cards, join(folder, "one"), cache)).toEqual({ drawn: 2, total: 2 });
    expect(await writeCards(cards, join(folder, "two"), cache)).toEqual({ drawn: 0, total: 2 });
    const [path = ""] = cards.map((one) => one.path);
    expect(readFileSync(join(folder, "one", path)).equals(readFileSync(join(folder, "two", path)))).toBe(true);
  });
});
