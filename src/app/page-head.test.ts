import { describe, expect, it } from "vitest";
import { compileDataset } from "#dataset/compile.ts";
import { readIndex } from "#dataset/load.ts";
import type { Language } from "#domain/language.ts";
import { messages as english } from "#i18n/messages-en.ts";
import { messages as chinese } from "#i18n/messages-zh.ts";
import type { Words } from "#i18n/use-messages.tsx";
import { detailsFileOf, type Subject } from "#state/paths.ts";
import { citationOf, datasetOf, textOf } from "#testing/dataset-of.ts";
import { stepOf, tourOf } from "#testing/tour-of.ts";
import { documentTitle, isIndexed, pageHead } from "./page-head.ts";

const WORDS: Readonly<Record<Language, Words>> = {
  en: { language: "en", messages: english },
  zh: { language: "zh", messages: chinese },
};
const dataset = datasetOf({
  events: [{ id: "wic-2014", title: textOf("First edition", "首届大会"), summary: textOf("Begins.", "开始。") }],
  people: [
    {
      id: "lu-wei",
      name: textOf("Lu Wei", "鲁炜"),
      line: textOf("Led the CAC.", "曾任网信办主任。"),
      roles: [{ title: textOf("Head"), date: "2014", event: "wic-2014", citations: [citationOf()] }],
    },
  ],
  tours: [tourOf("talk", { title: textOf("A talk", "一次讲解"), steps: [stepOf("one"), stepOf("two")] })],
});

function headOf(language: Language, subject: Subject, withDetails = true) {
  const { index, pages } = compileDataset(dataset, language);
  const file = detailsFileOf(subject)?.replace(/\.json$/, "") ?? "";
  const details = withDetails ? (pages.get(file) ?? null) : null;
  return pageHead(readIndex(JSON.parse(JSON.stringify(index))), WORDS[language], subject, details);
}

describe("pageHead", () => {
  it("gives the start page the title of the site alone, and its description", () => {
    expect(headOf("en", { page: "start" })).toEqual({
      title: "Test record",
      description: "A record for tests.",
      language: "en",
      path: "/",
      otherPath: "/zh/",
      indexed: true,
    });
  });

  it("gives a record its title, its summary and its canonical path in the page's language", () => {
    expect(headOf("zh", { page: "event", id: "wic-2014" })).toEqual({
      title: "首届大会 · 测试记录",
      description: "开始。",
      language: "zh",
      path: "/zh/events/wic-2014/",
      otherPath: "/events/wic-2014/",
      indexed: true,
    });
    expect(headOf("en", { page: "person", id: "lu-wei" })).toMatchObject({
      title: "Lu Wei · Test record",
      description: "Lu Wei: Led the CAC.",
    });
    expect(headOf("en", { page: "source", id: "source-a" }).description).toBe(
      "‘Title of source-a’, Publisher, 2015. 1 claim rests on this source.",
    );
  });

  it("gives each step of a tour its own title, and keeps the speaker's window from search engines", () => {
    const audience = headOf("zh", { page: "tour", id: "talk", step: 2 });
    expect(audience).toMatchObject({
      title: "two（中） · 测试记录",
      path: "/zh/tours/talk/2/",
      otherPath: "/tours/talk/2/",
      indexed: true,
    });
    expect(audience.description).toMatch(/^two字/);
    const speaker = headOf("en", { page: "speaker", id: "talk", step: 2 });
    expect(speaker).toMatchObject({ title: "Speaker’s window: A talk · Test record", indexed: false });
    expect(headOf("en", { page: "tours" }).title).toBe("Tours · Test record");
    // Before the details have come, the tour's own name.
    expect(headOf("en", { page: "tour", id: "talk", step: 2 }, false).title).toBe("A talk · Test record");
  });

  it("describes the pages that are no record by what they hold", () => {
    expect(headOf("en", { page: "about" })).toMatchObject({
      title: "About this record · Test record",
      path: "/about/",
    });
    expect(headOf("en", { page: "about" }).description).toContain("from 2014 to 2022");
    expect(headOf("en", { page: "disagreements" }).description).toContain("0 questions");
  });

  it("falls back to the record's description where no details are at hand", () => {
    expect(headOf("en", { page: "event", id: "wic-2014" }, false).description).toBe("A record for tests.");
  });

  it("gives a page there is not no canonical path", () => {
    expect(headOf("zh", { page: "not-found", path: "/x" })).toMatchObject({
      title: `${chinese.notFoundTitle} · 测试记录`,
      path: null,
      otherPath: null,
      indexed: false,
    });
  });
});

it("documentTitle names the site once", () => {
  expect(documentTitle("Site", "Site")).toBe("Site");
  expect(documentTitle(null, "Site")).toBe("Site");
});

it("speaker's windows, own tours, handouts and what there is not are not for search engines; all else is", () => {
  const id = "talk";
  const hidden: readonly Subject[] = [
    { page: "speaker", id, step: 1 },
    { page: "own" },
    { page: "own-tour" },
    { page: "own-speaker" },
    { page: "own-handout" },
    { page: "handout" },
    { page: "tour-handout", id },
    { page: "not-found", path: "/x" },
  ];
  const shown: readonly Subject[] = [
    { page: "start" },
    ...(["event", "person", "organization", "source"] as const).map((page) => ({ page, id })),
    ...(["editions", "disagreements", "about", "tours", "order"] as const).map((page) => ({ page })),
    { page: "tour", id, step: 1 },
  ];
  expect(hidden.filter(isIndexed)).toEqual([]);
  expect(shown.filter((subject) => !isIndexed(subject))).toEqual([]);
});
