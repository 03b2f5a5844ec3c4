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

const accessed = { "date-parts": [[2026, 11, 26]] };
const at = (path: string) => ({ address: `https://example.org/${path}`, accessed });

function pageAt(language: "en" | "zh", path: string): PageDetails {
  const page = compiled[language].pages.get(path);
  if (!page) throw new Error(`no page ${path}`);
  return page;
}

it("the record is cited as a dataset, by a name that is not the conference's own", () => {
  expect(cslOfDataset(index.en, ENGLISH, at(""))).toEqual({
    id: "dataset",
    type: "dataset",
    title: "Test record: an annotated chronology, 2014–2022",
    issued: { "date-parts": [[2026, 11, 22]] },
    accessed,
    URL: "https://example.org/",
    version: "0.1.0",
    language: "en",
  });
  expect(cslOfDataset(index.zh, CHINESE, at("zh/")).title).toBe("测试记录：2014—2022年附注释的编年记录");
});

it("a page is cited as a part of the record, in its language", () => {
  expect(cslOfPage(pageAt("en", "events/wic-2014"), index.en, ENGLISH, at("events/wic-2014/"))).toMatchObject({
    id: "event-wic-2014",
    type: "entry-encyclopedia",
    title: `The "first" & only`,
    "container-title": "Test record: an annotated chronology, 2014–2022",
    version: "0.1.0",
  });
  expect(cslOfPage(pageAt("zh", "people/lu-wei"), index.zh, CHINESE, at("zh/"))).toMatchObject({
    id: "person-lu-wei",
    title: "鲁炜",
    language: "zh-Hans",
  });
  expect(cslOfPage(pageAt("zh", "disagreements/all"), index.zh, CHINESE, at("zh/")).title).toBe(
    CHINESE.messages.disagreementsTitle,
  );
  expect(cslOfPage(pageAt("en", "about/about"), index.en, ENGLISH, at("about/")).title).toBe(
    ENGLISH.messages.aboutTitle,
  );
});

it("a source page is cited as its source", () => {
  expect(cslOfPage(pageAt("zh", "sources/source-a"), index.zh, CHINESE, at("zh/"))).toMatchObject({
    id: "source-a",
    title: "Title of source-a",
    "container-title": "Publisher",
    URL: "https://example.org/source-a",
    accessed,
  });
});
