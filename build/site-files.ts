/** Everything the build adds to the app's own files: compiled data and prerendered pages, as path and text. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packBundle } from "#dataset/bundle.ts";
import { checkDataset } from "#dataset/check.ts";
import { type CompiledDataset, compileDataset } from "#dataset/compile.ts";
import { packPage } from "#dataset/compiled.ts";
import { readIndex } from "#dataset/load.ts";
import { formatProblem } from "#dataset/problem.ts";
import { assemble } from "#dataset/read-authored.ts";
import type { AuthoredDataset } from "#dataset/schema.ts";
import { LANGUAGES, type Language } from "#domain/language.ts";
import { detailsFileOf, formatPath, type Subject } from "#state/paths.ts";
import { renderPage } from "../src/prerender.tsx";
import { readDataFiles } from "./data-files.ts";
import { fillTemplate, notFoundPage, shellPage } from "./page-html.ts";

export type SiteFile = { readonly path: string; readonly text: string };

export type SiteDataset = {
  readonly authored: AuthoredDataset;
  readonly compiled: Readonly<Record<Language, CompiledDataset>>;
  /** A digest of everything compiled: what a page's data files carry in their query. */
  readonly build: string;
};

export type PageSettings = {
  readonly base: string;
  readonly siteUrl: string | null;
  /** index.html as the app's build left it. */
  readonly template: string;
  /** See `BuildEnvironment`. */
  readonly pagesPerKind: number;
};

/**
 * Reads, checks and compiles a folder of authored data.
 *
 * @throws Error naming every problem of the data at once
 */
export async function readDataset(dataDir: string): Promise<SiteDataset> {
  const files = await readDataFiles(dataDir);
  const problems = checkDataset(files);
  if (problems.length > 0) {
    throw new Error(`the dataset has ${problems.length} problems\n${problems.map(formatProblem).join("\n")}`);
  }
  const authored = assemble(files);
  const compiled = { en: compileDataset(authored, "en"), zh: compileDataset(authored, "zh") };
  const format = await readFile(join(import.meta.dirname, "../src/dataset/compiled.ts"), "utf8");
  const build = createHash("sha256").update(JSON.stringify(authored)).update(format).digest("hex").slice(0, 10);
  return { authored, compiled, build };
}

/** `data/wic.json`, the whole record as authored, and per language the index and one details file a page. */
export function* dataFiles({ authored, compiled }: SiteDataset): Generator<SiteFile> {
  yield { path: "data/wic.json", text: JSON.stringify(authored) };
  for (const language of LANGUAGES) {
    const { index, pages } = compiled[language];
    yield { path: `data/${language}/index.json`, text: JSON.stringify(index) };
    yield { path: `data/${language}/bundle.json`, text: JSON.stringify(packBundle(pages)) };
    for (const [path, page] of pages)
      yield { path: `data/${language}/${path}.json`, text: JSON.stringify(packPage(page)) };
  }
}

const PAGE_OF_FOLDER = { events: "event", people: "person", organizations: "organization", sources: "source" } as const;

/** The subject of a compiled page: `events/wic-2014` is the event wic-2014. */
function subjectOf(path: string): Subject {
  const [folder = "", id = ""] = path.split("/");
  if (folder === "editions" || folder === "disagreements" || folder === "about") return { page: folder };
  const page = PAGE_OF_FOLDER[folder as keyof typeof PAGE_OF_FOLDER];
  if (!page) throw new Error(`no page shows ${path}`);
  return { page, id };
}

/** The addresses of a record: its own, and those of former ids, which get the same page and redirect when it comes alive. */
function addressesOf(
  subject: Subject,
  renamed: Readonly<Record<string, string>>,
  taken: ReadonlySet<string>,
): Subject[] {
  if (!("id" in subject)) return [subject];
  const former = Object.keys(renamed)
    .filter((id) => renamed[id] === subject.id)
    .map((id) => ({ ...subject, id }))
    .filter((address) => !taken.has(detailsFileOf(address) ?? ""));
  return [subject, ...former];
}

/** The first `most` subjects of each kind. */
function someOfEach(subjects: readonly Subject[], most: number): Subject[] {
  const taken = new Map<Subject["page"], number>();
  return subjects.filter(({ page }) => {
    const count = taken.get(page) ?? 0;
    taken.set(page, count + 1);
    return count < most;
  });
}

/** Every page of both languages, the pages of former ids, and 404.html. */
export function* pageFiles(dataset: SiteDataset, settings: PageSettings): Generator<SiteFile> {
  for (const language of LANGUAGES) {
    const { index: packed, pages } = dataset.compiled[language];
    const index = readIndex(JSON.parse(JSON.stringify(packed)));
    const taken = new Set([...pages.keys()].map((path) => `${path}.json`));
    const subjects: Subject[] = [{ page: "start" }, ...[...pages.keys()].map(subjectOf)];
    for (const subject of someOfEach(subjects, settings.pagesPerKind)) {
      const file = detailsFileOf(subject);
      const details = file === null ? undefined : pages.get(file.replace(/\.json$/, ""));
      const initial = file !== null && details ? { file, details } : null;
      const { html, head } = renderPage(language, subject, { index, base: settings.base, initial });
      const other = formatPath({ language: language === "en" ? "zh" : "en", subject });
      const text = fillTemplate(settings, { html, head, otherPath: other, file, build: dataset.build });
      for (const address of addressesOf(subject, index.renamed, taken)) {
        yield { path: `${formatPath({ language, subject: address }).slice(1)}index.html`, text };
      }
    }
  }
  yield { path: "404.html", text: notFoundPage(settings, dataset.build) };
  yield { path: "offline.html", text: shellPage(settings, dataset.build) };
}
