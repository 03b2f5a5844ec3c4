import { expect, it } from "vitest";
import { compileDataset } from "#dataset/compile.ts";
import { readIndex } from "#dataset/load.ts";
import type { PageDetails } from "#domain/details.ts";
import { datasetOf, textOf } from "#testing/dataset-of.ts";
import { CHINESE, ENGLISH } from "#testing/selection-of.ts";
import { cslOfDataset, cslOfPage } from "./cite.ts";

const dataset = datasetOf({
  events: [{ id: "wic-2014", title: textOf(`The "first" & only`, "首届大会") }],
  people: [{ id: "lu-wei", name: textOf("Lu Wei", "鲁炜") }],
});
const compiled = { en: compileDataset(dataset, "en"), zh: compileDataset(dataset, "zh") };
const index = { en: readIndex(compiled.en.index), zh: readIndex(compiled.zh.index) };

function pageAt(language: "en" | "zh", path: string): PageDetails {
  const page = compiled[language].pages.get(path);
  if (!page) throw new Error(`no page ${path}`);
  return page;
}

it("the record is cited as a dataset, by a name that is not the conference's own", () => {
  expect(cslOfDataset(index.en, ENGLISH)).toEqual({
    id: "dataset",
    type: "dataset",
    title: "Test record: an annotated chronology, 2014–2022",
    issued: { "date-parts": [[2026, 11, 22]] },
    version: "0.1.0",
    language: "en",
  });
  expect(cslOfDataset(index.zh, CHINESE).title).toBe("测试记录：2014—2022年附注释的编年记录");
});

it("a page is cited as a part of the record, in its language", () => {
  expect(cslOfPage(pageAt("en", "events/wic-2014"), index.en, ENGLISH)).toMatchObject({
    id: "event-wic-2014",
    type: "webpage",
    title: `The "first" & only`,
    "container-title": "Test record: an annotated chronology, 2014–2022",
    version: "0.1.0",
  });
  expect(cslOfPage(pageAt("zh", "people/lu-wei"), index.zh, CHINESE)).toMatchObject({
    id: "person-lu-wei",
    title: "鲁炜",
    language: "zh-Hans",
  });
  expect(cslOfPage(pageAt("zh", "disagreements/all"), index.zh, CHINESE).title).toBe(
    CHINESE.messages.disagreementsTitle,
  );
  expect(cslOfPage(pageAt("en", "about/about"), index.en, ENGLISH).title).toBe(ENGLISH.messages.aboutTitle);
});

it("a source page is cited as its source", () => {
  expect(cslOfPage(pageAt("zh", "sources/source-a"), index.zh, CHINESE)).toMatchObject({
    id: "source-a",
    title: "Title of source-a",
    "container-title": "Publisher",
    URL: "https://example.org/source-a",
  });
});
