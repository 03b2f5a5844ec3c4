/** Citations against goldens checked by hand with the manuals: APA 7, Chicago 18, MLA 9, GB/T 7714—2015. */
import { Cite } from "@citation-js/core";
import { describe, expect, it, test } from "vitest";
import { compileDataset } from "#dataset/compile.ts";
import { readIndex } from "#dataset/load.ts";
import { CITATION_STYLES, type CitationStyle } from "#domain/citation-forms.ts";
import type { CslItem } from "#domain/csl.ts";
import { claimOf, datasetOf, textOf } from "#testing/dataset-of.ts";
import { CHINESE, ENGLISH } from "#testing/selection-of.ts";
import { cslOfClaim, cslOfDataset, cslOfPage, cslOfSourceRead } from "./cite.ts";
import { formatCitation } from "./format-citation.ts";

const accessed = { "date-parts": [[2026, 11, 26]] };

const dataset = datasetOf({
  events: [
    {
      id: "wic-2014",
      title: textOf("First World Internet Conference", "第一届世界互联网大会"),
      claims: [
        claimOf({
          id: "theme",
          text: textOf(
            "The theme was 'An Interconnected World Shared and Governed by All'.",
            "大会主题为“互联互通 共享共治”。",
          ),
        }),
      ],
    },
  ],
});

type Subject = "event" | "claim" | "source" | "dataset";

const SOURCES: Readonly<Record<"en" | "zh", CslItem>> = {
  en: {
    id: "paper-2018",
    type: "article-newspaper",
    title: "China's internet authority: a primer",
    author: [
      { family: "Creemers", given: "Rogier" },
      { family: "Triolo", given: "Paul" },
    ],
    "container-title": "The Daily Paper",
    issued: { "date-parts": [[2018, 9, 26]] },
    URL: "https://paper.example/2018/primer",
    language: "en",
  },
  zh: {
    id: "bjnews-2018",
    type: "article-newspaper",
    title: "现场 | “老朋友”重聚乌镇",
    author: [{ literal: "许雯" }],
    "container-title": "新京报",
    issued: { "date-parts": [[2018, 11, 8]] },
    URL: "https://news.example/a",
    language: "zh",
  },
};

function itemsIn(language: "en" | "zh"): Readonly<Record<Subject, CslItem>> {
  const { index: packed, pages } = compileDataset(dataset, language);
  const title = language === "en" ? "World Internet Conference" : "世界互联网大会";
  const index = { ...readIndex(packed), title };
  const words = language === "en" ? ENGLISH : CHINESE;
  const event = pages.get("events/wic-2014");
  const claim = event?.kind === "event" ? event.claims[0] : undefined;
  if (event?.kind !== "event" || !claim) throw new Error("the event is not compiled");
  const prefix = `https://wic.example/${language === "zh" ? "zh/" : ""}`;
  const at = (path: string) => ({ address: prefix + path, accessed });
  return {
    event: cslOfPage(event, index, words, at("events/wic-2014/")),
    claim: cslOfClaim(event, claim, index, words, at("events/wic-2014/#claim-theme")),
    source: cslOfSourceRead(SOURCES[language], accessed),
    dataset: cslOfDataset(index, words, at("")),
  };
}

const ITEMS = { en: itemsIn("en"), zh: itemsIn("zh") };

type Goldens = Readonly<Record<Subject, Readonly<Record<CitationStyle, string>>>>;

/** `*` before and after what is in italics; a Chinese name that a style itself sets in them stays upright. */
const GOLDENS: Readonly<Record<"en" | "zh", Goldens>> = {
  en: {
    event: {
      apa: "First World Internet Conference. (2026). In *World Internet Conference: An annotated chronology, 2014–2022* (Version 0.1.0). Retrieved November 26, 2026, from https://wic.example/events/wic-2014/",
      chicago:
        "“First World Internet Conference.” In *World Internet Conference: An Annotated Chronology, 2014–2022*. Version 0.1.0. Last modified November 22, 2026. Accessed November 26, 2026. https://wic.example/events/wic-2014/.",
      mla: "“First World Internet Conference.” *World Internet Conference: An Annotated Chronology, 2014–2022*, version 0.1.0, 22 Nov. 2026, https://wic.example/events/wic-2014/. Accessed 26 Nov. 2026.",
      "gb-t-7714":
        "First World Internet Conference[DS/OL]//World Internet Conference: an annotated chronology, 2014–2022. Version 0.1.0. (2026-11-22)[2026-11-26]. https://wic.example/events/wic-2014/.",
    },
    claim: {
      apa: "First World Internet Conference: The theme was “An Interconnected World Shared and Governed by All.” (2026). In *World Internet Conference: An annotated chronology, 2014–2022* (Version 0.1.0). Retrieved November 26, 2026, from https://wic.example/events/wic-2014/#claim-theme",
      chicago:
        "“First World Internet Conference: The theme was ‘An Interconnected World Shared and Governed by All.’” In *World Internet Conference: An Annotated Chronology, 2014–2022*. Version 0.1.0. Last modified November 22, 2026. Accessed November 26, 2026. https://wic.example/events/wic-2014/#claim-theme.",
      mla: "“First World Internet Conference: The theme was ‘An Interconnected World Shared and Governed by All.’” *World Internet Conference: An Annotated Chronology, 2014–2022*, version 0.1.0, 22 Nov. 2026, https://wic.example/events/wic-2014/#claim-theme. Accessed 26 Nov. 2026.",
      "gb-t-7714":
        "First World Internet Conference: The theme was “An Interconnected World Shared and Governed by All”[DS/OL]//World Internet Conference: an annotated chronology, 2014–2022. Version 0.1.0. (2026-11-22)[2026-11-26]. https://wic.example/events/wic-2014/#claim-theme.",
    },
    source: {
      apa: "Creemers, R., & Triolo, P. (2018, September 26). China’s internet authority: A primer. *The Daily Paper*. https://paper.example/2018/primer",
      chicago:
        "Creemers, Rogier, and Paul Triolo. “China’s Internet Authority: A Primer.” *The Daily Paper*, September 26, 2018. https://paper.example/2018/primer.",
      mla: "Creemers, Rogier, and Paul Triolo. “China’s Internet Authority: A Primer.” *The Daily Paper*, 26 Sept. 2018, https://paper.example/2018/primer. Accessed 26 Nov. 2026.",
      "gb-t-7714":
        "CREEMERS R, TRIOLO P. China’s internet authority: a primer[N/OL]. The Daily Paper, 2018-09-26[2026-11-26]. https://paper.example/2018/primer.",
    },
    dataset: {
      apa: "*World Internet Conference: An annotated chronology, 2014–2022* (Version 0.1.0) [Dataset]. (2026). Retrieved November 26, 2026, from https://wic.example/",
      chicago:
        "*World Internet Conference: An Annotated Chronology, 2014–2022*. Data set. Version 0.1.0. Last modified November 22, 2026. Accessed November 26, 2026. https://wic.example/.",
      mla: "*World Internet Conference: An Annotated Chronology, 2014–2022*. Version 0.1.0, 22 Nov. 2026, https://wic.example/. Accessed 26 Nov. 2026.",
      "gb-t-7714":
        "World Internet Conference: an annotated chronology, 2014–2022[DS/OL]. Version 0.1.0. (2026-11-22)[2026-11-26]. https://wic.example/.",
    },
  },
  zh: {
    event: {
      apa: "第一届世界互联网大会. (2026). In *世界互联网大会：2014—2022年附注释的编年记录* (Version 0.1.0). Retrieved November 26, 2026, from https://wic.example/zh/events/wic-2014/",
      chicago:
        "“第一届世界互联网大会.” In *世界互联网大会：2014—2022年附注释的编年记录*. Version 0.1.0. Last modified November 22, 2026. Accessed November 26, 2026. https://wic.example/zh/events/wic-2014/.",
      mla: "“第一届世界互联网大会.” *世界互联网大会：2014—2022年附注释的编年记录*, version 0.1.0, 22 Nov. 2026, https://wic.example/zh/events/wic-2014/. Accessed 26 Nov. 2026.",
      "gb-t-7714":
        "第一届世界互联网大会[DS/OL]//世界互联网大会：2014—2022年附注释的编年记录. 0.1.0版. (2026-11-22)[2026-11-26]. https://wic.example/zh/events/wic-2014/.",
    },
    claim: {
      apa: "第一届世界互联网大会：大会主题为“互联互通 共享共治.” (2026). In *世界互联网大会：2014—2022年附注释的编年记录* (Version 0.1.0). Retrieved November 26, 2026, from https://wic.example/zh/events/wic-2014/#claim-theme",
      chicago:
        "“第一届世界互联网大会：大会主题为‘互联互通 共享共治.’” In *世界互联网大会：2014—2022年附注释的编年记录*. Version 0.1.0. Last modified November 22, 2026. Accessed November 26, 2026. https://wic.example/zh/events/wic-2014/#claim-theme.",
      mla: "“第一届世界互联网大会：大会主题为‘互联互通 共享共治.’” *世界互联网大会：2014—2022年附注释的编年记录*, version 0.1.0, 22 Nov. 2026, https://wic.example/zh/events/wic-2014/#claim-theme. Accessed 26 Nov. 2026.",
      "gb-t-7714":
        "第一届世界互联网大会：大会主题为“互联互通 共享共治”[DS/OL]//世界互联网大会：2014—2022年附注释的编年记录. 0.1.0版. (2026-11-22)[2026-11-26]. https://wic.example/zh/events/wic-2014/#claim-theme.",
    },
    source: {
      apa: "许雯. (2018, November 8). 现场 | “老朋友”重聚乌镇. *新京报*. https://news.example/a",
      chicago: "许雯. “现场 | ‘老朋友’重聚乌镇.” 新京报, November 8, 2018. https://news.example/a.",
      mla: "许雯. “现场 | ‘老朋友’重聚乌镇.” 新京报, 8 Nov. 2018, https://news.example/a. Accessed 26 Nov. 2026.",
      "gb-t-7714": "许雯. 现场 | “老朋友”重聚乌镇[N/OL]. 新京报, 2018-11-08[2026-11-26]. https://news.example/a.",
    },
    dataset: {
      apa: "*世界互联网大会：2014—2022年附注释的编年记录* (Version 0.1.0) [Dataset]. (2026). Retrieved November 26, 2026, from https://wic.example/zh/",
      chicago:
        "*世界互联网大会：2014—2022年附注释的编年记录*. Data set. Version 0.1.0. Last modified November 22, 2026. Accessed November 26, 2026. https://wic.example/zh/.",
      mla: "*世界互联网大会：2014—2022年附注释的编年记录*. Version 0.1.0, 22 Nov. 2026, https://wic.example/zh/. Accessed 26 Nov. 2026.",
      "gb-t-7714":
        "世界互联网大会：2014—2022年附注释的编年记录[DS/OL]. 0.1.0版. (2026-11-22)[2026-11-26]. https://wic.example/zh/.",
    },
  },
};

const marked = (html: string | null): string =>
  (html ?? "")
    .replace(/<\/?i>/g, "*")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#38;", "&")
    .trim();

describe.each(["en", "zh"] as const)("%s", (language) => {
  describe.each(["event", "claim", "source", "dataset"] as const)("%s", (subject) => {
    test.each(CITATION_STYLES)("in %s", (style) => {
      const { text, html } = formatCitation([ITEMS[language][subject]], style);
      expect(marked(html)).toBe(GOLDENS[language][subject][style]);
      expect(text).toBe(GOLDENS[language][subject][style].replaceAll("*", ""));
    });
  });
});

const inEvery = (item: CslItem) => CITATION_STYLES.map((style) => formatCitation([item], style).text);

it("a source without a date or an address says neither, and asks for the day it was read only where it was", () => {
  const { issued, URL, ...bare } = SOURCES.en;
  expect(inEvery({ ...bare, type: "webpage", accessed, URL: "https://paper.example/" })).toEqual([
    "Creemers, R., & Triolo, P. (n.d.). China’s internet authority: A primer. The Daily Paper. Retrieved November 26, 2026, from https://paper.example/",
    "Creemers, Rogier, and Paul Triolo. “China’s Internet Authority: A Primer.” The Daily Paper. Accessed November 26, 2026. https://paper.example/.",
    "Creemers, Rogier, and Paul Triolo. “China’s Internet Authority: A Primer.” The Daily Paper, https://paper.example/. Accessed 26 Nov. 2026.",
    "CREEMERS R, TRIOLO P. China’s internet authority: a primer[EB/OL]//The Daily Paper. [2026-11-26]. https://paper.example/.",
  ]);
  expect(inEvery({ ...bare, issued: { "date-parts": [[2018, 9]] } })).toEqual([
    "Creemers, R., & Triolo, P. (2018, September). China’s internet authority: A primer. The Daily Paper.",
    "Creemers, Rogier, and Paul Triolo. “China’s Internet Authority: A Primer.” The Daily Paper, September 2018.",
    "Creemers, Rogier, and Paul Triolo. “China’s Internet Authority: A Primer.” The Daily Paper, Sept. 2018.",
    "CREEMERS R, TRIOLO P. China’s internet authority: a primer[N]. The Daily Paper, 2018-09.",
  ]);
  expect(cslOfSourceRead(bare, accessed)).toEqual(bare);
});

const BODY = "State Council Information Office";

/** A page that a body, or a person, wrote and a body published. */
const ofBody = (author: string): CslItem => ({
  id: "whitepaper",
  type: "webpage",
  title: "A white paper & its annexes",
  author: [{ literal: author }],
  publisher: BODY,
  issued: { "date-parts": [[2022, 11, 7]] },
  accessed,
  URL: "https://scio.example/paper",
  language: "en",
});

it("a page of a body that publishes itself names it once where the manual asks for that", () => {
  expect(inEvery(ofBody(BODY))).toEqual([
    `${BODY}. (2022, November 7). A white paper & its annexes. https://scio.example/paper`,
    `${BODY}. “A White Paper & Its Annexes.” ${BODY}, November 7, 2022. https://scio.example/paper.`,
    `“A White Paper & Its Annexes.” ${BODY}, 7 Nov. 2022, https://scio.example/paper. Accessed 26 Nov. 2026.`,
    `${BODY}. A white paper & its annexes[EB/OL]. ${BODY}, 2022(2022-11-07)[2026-11-26]. https://scio.example/paper.`,
  ]);
  const [apa, , mla] = inEvery(ofBody("WIC Organizing Committee"));
  expect(apa).toContain(`annexes. ${BODY}. https:`);
  expect(mla).toMatch(/^WIC Organizing Committee\. “A White/);
});

it("the name of a paper keeps its letters in every style", () => {
  const item: CslItem = { ...SOURCES.en, "container-title": "Xinhua via wuzhenwic.org & partners" };
  for (const text of inEvery(item)) expect(text).toContain("Xinhua via wuzhenwic.org & partners");
});

it("the Chinese standard wants the year of a page and its day, of what has no address the day alone", () => {
  const { URL, accessed: _, ...paper } = ofBody(BODY);
  const inGbt = (item: CslItem) => formatCitation([item], "gb-t-7714").text;
  expect(inGbt(paper)).toBe(`${BODY}. A white paper & its annexes[Z]. ${BODY}, 2022-11-07.`);
  expect(inGbt({ ...ofBody(BODY), issued: { "date-parts": [[2022]] } })).toContain(`${BODY}, 2022[2026-11-26]. `);
});

it("a date that is about right says so", () => {
  const issued = { "date-parts": [[2016, 12]], circa: true } as const;
  const about: CslItem = { ...SOURCES.en, issued };
  for (const [style, words] of [
    ["apa", "(ca. 2016, December)"],
    ["chicago", "ca. December 2016"],
    ["mla", "circa Dec. 2016"],
    ["gb-t-7714", "The Daily Paper, [2016-12]"],
  ] as const) {
    expect(formatCitation([about], style).text).toContain(words);
  }
  const page: CslItem = { ...ofBody(BODY), issued };
  expect(formatCitation([page], "gb-t-7714").text).toContain(`${BODY}, [2016][2026-11-26]. `);
});

it("many authors are shortened as each manual has it, in the language of what is cited", () => {
  const author = ["Creemers", "Triolo", "Sacks", "Lu"].map((family) => ({ family, given: "A B" }));
  const [apa, chicago, mla, gbt] = inEvery({ ...SOURCES.en, author });
  expect(apa).toMatch(/^Creemers, A\. B\., Triolo, A\. B\., Sacks, A\. B\., & Lu, A\. B\. /);
  expect(chicago).toMatch(/^Creemers, A B, A B Triolo, A B Sacks, and A B Lu\. /);
  expect(mla).toMatch(/^Creemers, A B, et al\. /);
  expect(gbt).toMatch(/^CREEMERS A B, TRIOLO A B, SACKS A B, et al\. /);
  const chinese = ["许雯", "李可婧", "陈明", "王方"].map((literal) => ({ literal }));
  expect(formatCitation([{ ...SOURCES.zh, author: chinese }], "gb-t-7714").text).toMatch(/^许雯, 李可婧, 陈明, 等\. /);
});

it("quotes, ampersands and marks in a title stand as they are", () => {
  const item: CslItem = { ...ITEMS.en.event, title: `The "first" & only <net> 会议` };
  const { text, html } = formatCitation([item], "mla");
  expect(text).toContain("“The ‘First’ & Only <net> 会议.”");
  expect(html).toContain("“The ‘First’ &#38; Only &#60;net&#62; 会议.”");
});

describe("for programs", () => {
  const items = [ITEMS.en.claim, ITEMS.zh.event, ITEMS.zh.source, ITEMS.en.dataset];

  it("BibTeX reads back with every id, title and address, and the version", () => {
    const { text } = formatCitation(items, "bibtex");
    const read = new Cite(text).data as readonly CslItem[];
    expect(read.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(read.map(({ URL }) => URL)).toEqual(items.map(({ URL }) => URL));
    expect(read.map(({ issued }) => issued?.["date-parts"][0]?.[0])).toEqual([2026, 2026, 2018, 2026]);
    expect(read[1]?.title).toBe("第一届世界互联网大会");
    expect(text.match(/edition = \{0\.1\.0\}/g)).toHaveLength(3);
    expect(text).not.toContain("<span");
  });

  it("RIS reads back with every title, date and address, a line each", () => {
    const { text } = formatCitation(items, "ris");
    for (const line of text.split("\n")) expect(line).toMatch(/^$|^[A-Z][A-Z0-9] {2}- /);
    const read = new Cite(text).data as readonly CslItem[];
    expect(read.map(({ URL }) => URL)).toEqual(items.map(({ URL }) => URL));
    expect(text.match(/^DA {2}- .*/gm)).toEqual([
      "DA  - 2026/11/22/",
      "DA  - 2026/11/22/",
      "DA  - 2018/11/08/",
      "DA  - 2026/11/22/",
    ]);
    expect(read.map(({ accessed: day }) => day)).toEqual(items.map(() => accessed));
    expect(read[1]?.["container-title"]).toBe("世界互联网大会：2014—2022年附注释的编年记录");
    expect(text).toContain("ET  - 0.1.0");
    expect(text).not.toContain("<span");
  });

  it("CSL-JSON is the items themselves", () => {
    expect(JSON.parse(formatCitation(items, "csl-json").text)).toEqual(items);
  });
});
