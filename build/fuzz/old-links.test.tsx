/** Every kind of link that was ever published (`e2e/old-links.json`) opens what it named. Add to that file, never take away. */
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { resolveSubject, vocabularyOf } from "#app/subjects.ts";
import { formatPath, parsePath } from "#state/paths.ts";
import { formatView, parseView } from "#state/view.ts";
import { drawPage, INDEXES, standIn } from "./drawn-page.tsx";

vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  useSyncExternalStore: (_: unknown, read: () => unknown) => read(),
}));
vi.mock("#ui/use-chunk.ts", async () => ({ useChunk: (await import("./chunks.ts")).chunkOf }));

type OldLink = { readonly link: string; readonly path: string; readonly title: string };
const LINKS = JSON.parse(readFileSync("e2e/old-links.json", "utf8")) as OldLink[];

/** Of the fixture's first publication: it only grows. */
const AT_LEAST = 33;

beforeAll(() => {
  for (const [name, value] of Object.entries(standIn())) vi.stubGlobal(name, value);
  vi.stubGlobal("localStorage", { getItem: () => null, setItem: () => {}, removeItem: () => {} });
});
afterAll(() => {
  vi.unstubAllGlobals();
});

it("the list of old links only grows, and names every page and every key of a view", () => {
  expect(LINKS.length).toBeGreaterThanOrEqual(AT_LEAST);
  const all = LINKS.map(({ link }) => link).join(" ");
  for (const key of "from to lanes people organizations sources certainty q others collapsed order range editions differences events teacher length embed debug".split(
    " ",
  )) {
    expect(all).toMatch(new RegExp(`[?&]${key}=`));
  }
  const pages = new Set(LINKS.map(({ link }) => parsePath(link.split(/[?#]/)[0] ?? "").subject.page));
  expect(pages.size).toBeGreaterThanOrEqual(15);
});

it.each(LINKS)("$link", async ({ link, path, title }) => {
  const [, pathname = "", search = ""] = /^([^?#]*)(\?[^#]*)?/.exec(link) ?? [];
  const place = parsePath(pathname);
  const resolved = resolveSubject(INDEXES[place.language], place);
  if (resolved.kind === "unknown") throw new Error("the page is gone, and has no former name");
  const now = formatPath({ language: place.language, subject: resolved.subject });
  expect(now).toBe(path);
  const { view, problems } = parseView(search, vocabularyOf(INDEXES[place.language]));
  expect(problems).toEqual([]);
  // Nothing of the view is forgotten: what is written is what was read.
  const pairs = (query: string) => [...new URLSearchParams(query)].sort();
  expect(pairs(formatView(view))).toEqual(pairs(search));
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(await drawPage(now + search))?.[1]?.replace(/<[^>]+>/g, "");
  if (title === "") expect(heading).toBeTruthy();
  else expect(heading).toBe(title);
});
