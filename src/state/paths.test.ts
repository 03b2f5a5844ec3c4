import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { LANGUAGES } from "#domain/language.ts";
import { anyText } from "#testing/any-text.ts";
import { detailsFileOf, formatPath, type Place, parsePath, type Subject, withoutGlue } from "./paths.ts";

const ENGLISH_GLUE = [...".,;:!?)]\"'"];
const CHINESE_GLUE = [..."。，；：！？）」』”’"];
const EDITION: Place = { language: "en", subject: { page: "event", id: "wic-2014" } };

const someId = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const someSubject: fc.Arbitrary<Subject> = fc.oneof(
  fc.constantFrom<Subject>(
    { page: "start" },
    { page: "editions" },
    { page: "disagreements" },
    { page: "about" },
    { page: "handout" },
    { page: "tours" },
  ),
  fc.record({ page: fc.constantFrom("tour", "speaker"), id: someId, step: fc.integer({ min: 1, max: 999_999_999 }) }),
  fc.record({ page: fc.constantFrom("event", "person", "organization", "source"), id: someId }),
);
const somePlace: fc.Arbitrary<Place> = fc.record({ language: fc.constantFrom(...LANGUAGES), subject: someSubject });

describe("a path", () => {
  test.each<[string, Place]>([
    ["/", { language: "en", subject: { page: "start" } }],
    ["/zh/", { language: "zh", subject: { page: "start" } }],
    ["/events/wic-2014/", EDITION],
    ["/zh/people/jack-ma/", { language: "zh", subject: { page: "person", id: "jack-ma" } }],
    ["/organizations/cac/", { language: "en", subject: { page: "organization", id: "cac" } }],
    ["/sources/xinhua-2014/", { language: "en", subject: { page: "source", id: "xinhua-2014" } }],
    ["/zh/editions/", { language: "zh", subject: { page: "editions" } }],
    ["/disagreements/", { language: "en", subject: { page: "disagreements" } }],
    ["/zh/about/", { language: "zh", subject: { page: "about" } }],
    ["/zh/handout/", { language: "zh", subject: { page: "handout" } }],
    ["/tours/", { language: "en", subject: { page: "tours" } }],
    ["/tours/own/", { language: "en", subject: { page: "own" } }],
    ["/zh/tours/one-word/handout/", { language: "zh", subject: { page: "tour-handout", id: "one-word" } }],
    ["/tours/own/handout/", { language: "en", subject: { page: "own-handout" } }],
    ["/zh/order/", { language: "zh", subject: { page: "order" } }],
    ["/zh/tours/own/present/", { language: "zh", subject: { page: "own-tour" } }],
    ["/tours/own/speaker/", { language: "en", subject: { page: "own-speaker" } }],
    ["/zh/tours/one-word/3/", { language: "zh", subject: { page: "tour", id: "one-word", step: 3 } }],
    ["/tours/one-word/12/speaker/", { language: "en", subject: { page: "speaker", id: "one-word", step: 12 } }],
  ])("%s is read and written the same", (path, place) => {
    expect(parsePath(path)).toEqual(place);
    expect(formatPath(place)).toBe(path);
  });

  it("is read back as the place it was written for", () => {
    fc.assert(
      fc.property(somePlace, (place) => {
        expect(parsePath(formatPath(place))).toEqual(place);
      }),
    );
  });

  it("is forgiven letter case, missing and doubled slashes, index.html and glued-on punctuation", () => {
    const glue = fc
      .array(fc.constantFrom(...ENGLISH_GLUE, ...CHINESE_GLUE), { maxLength: 4 })
      .map((signs) => signs.join(""));
    const end = fc.constantFrom("", "/", "//", "/index.html");
    fc.assert(
      fc.property(
        somePlace,
        fc.boolean(),
        glue,
        glue,
        end,
        fc.boolean(),
        (place, loud, before, after, tail, escaped) => {
          const canonical = formatPath(place).slice(0, -1);
          const typed = (loud ? canonical.toUpperCase() : canonical) + before + tail + after;
          expect(parsePath(escaped ? encodeURI(typed) : typed)).toEqual(place);
        },
      ),
    );
  });

  test.each<[string, Subject]>([
    ["/tours/one-word/", { page: "tour", id: "one-word", step: 1 }],
    ["/tours/one-word/speaker/", { page: "speaker", id: "one-word", step: 1 }],
    ["/tours/One-Word/07.", { page: "tour", id: "one-word", step: 7 }],
    ["/tours/one-word/99999999999999999999/", { page: "tour", id: "one-word", step: 999_999_999 }],
  ])("%s is a step of a tour", (path, subject) => expect(parsePath(path).subject).toEqual(subject));

  test.each([...ENGLISH_GLUE, ...CHINESE_GLUE])("loses a %s that a chat program glued on", (sign) => {
    expect(parsePath(`/events/wic-2014/${sign}`)).toEqual(EDITION);
    expect(parsePath(`/events/wic-2014${sign}`)).toEqual(EDITION);
    expect(parsePath(`/events/wic-2014/${encodeURIComponent(sign)}`)).toEqual(EDITION);
    expect(withoutGlue(`a${sign}`)).toBe("a");
  });

  test.each([
    "/nowhere/",
    "/events/",
    "/people",
    "/events/a/b/",
    "/about/us/",
    "/events/a%2Fb/",
    "/constructor/",
    "/tours/t/first/",
    "/tours/own/3/",
    "/tours/own/present/3/",
    "/tours/t/1/2/",
    "/tours/t/-1/",
  ])("%s is not found", (path) =>
    expect(parsePath(path).subject).toEqual({ page: "not-found", path: decodeURIComponent(path) }),
  );

  it("with broken percent-encoding is not found, in the language it was asked in", () => {
    expect(parsePath("/events/%E4%B9/")).toEqual({
      language: "en",
      subject: { page: "not-found", path: "/events/%E4%B9/" },
    });
    expect(parsePath("/zh/%/").language).toBe("zh");
  });

  it("of a page there is not keeps its text in both languages and is an address again", () => {
    const unknown = (path: string) => parsePath(path).subject;
    expect(formatPath({ language: "zh", subject: unknown("/no/such/") })).toBe("/zh/no/such/");
    expect(formatPath({ language: "en", subject: unknown("/zh/no/such/") })).toBe("/no/such/");
    expect(formatPath({ language: "en", subject: unknown("/a%3Fb%23c/") })).toBe("/a%3Fb%23c/");
    // Never the address of another host.
    expect(formatPath({ language: "en", subject: unknown("/zh//elsewhere.example/x") })).toBe("/elsewhere.example/x");
    expect(formatPath({ language: "en", subject: unknown("///elsewhere.example/") })).toBe("/elsewhere.example/");
    expect(formatPath({ language: "zh", subject: { page: "event", id: "a?b" } })).toBe("/zh/events/a%3Fb/");
  });

  it("of any text is read, and what was read can be written", () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, asPath) => {
        const place = parsePath(asPath ? `/${text}` : text);
        for (const language of LANGUAGES) {
          const written = formatPath({ language, subject: place.subject });
          expect(written).toMatch(language === "zh" ? /^\/zh\// : /^\//);
          expect(written).not.toMatch(/[?#\s]/);
        }
      }),
      { numRuns: 500 },
    );
    expect(formatPath(parsePath("/events/\ud800/"))).toBe("/events/%EF%BF%BD/");
    expect(formatPath(parsePath("/\ud800/"))).toBe("/%EF%BF%BD/");
  });
});

test.each<[Subject, string | null]>([
  [{ page: "start" }, null],
  [{ page: "not-found", path: "/x" }, null],
  [{ page: "event", id: "wic-2014" }, "events/wic-2014.json"],
  [{ page: "person", id: "jack-ma" }, "people/jack-ma.json"],
  [{ page: "editions" }, "editions/all.json"],
  [{ page: "disagreements" }, "disagreements/all.json"],
  [{ page: "about" }, "about/about.json"],
  [{ page: "tours" }, "tours/all.json"],
  [{ page: "tour", id: "one-word", step: 2 }, "tours/one-word.json"],
  [{ page: "speaker", id: "one-word", step: 2 }, "tours/one-word-notes.json"],
  [{ page: "tour-handout", id: "one-word" }, "tours/one-word-handout.json"],
])("the details file of %j", (subject, file) => expect(detailsFileOf(subject)).toBe(file));
