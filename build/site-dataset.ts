import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkDataset } from "#dataset/check.ts";
import { type CompiledDataset, compileDataset } from "#dataset/compile.ts";
import { readIndex } from "#dataset/load.ts";
import { formatProblem } from "#dataset/problem.ts";
import { assemble } from "#dataset/read-authored.ts";
import type { AuthoredDataset } from "#dataset/schema.ts";
import type { Language } from "#domain/language.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { messages as english } from "#i18n/messages-en.ts";
import { messages as chinese } from "#i18n/messages-zh.ts";
import type { Words } from "#i18n/use-messages.tsx";
import { readDataFiles } from "./data-files.ts";

/** The record in one language, as the site shows it. */
export type LanguageEdition = CompiledDataset & {
  readonly words: Words;
  /** The index as the browser reads it. */
  readonly readIndex: TimelineIndex;
};

export type SiteDataset = {
  readonly authored: AuthoredDataset;
  readonly compiled: Readonly<Record<Language, LanguageEdition>>;
  /** A digest of everything compiled: what a page's data files carry in their query. */
  readonly build: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: { language: "en", messages: english },
  zh: { language: "zh", messages: chinese },
};

function compileEdition(authored: AuthoredDataset, language: Language): LanguageEdition {
  const { index, pages } = compileDataset(authored, language);
  return { index, pages, words: WORDS[language], readIndex: readIndex(JSON.parse(JSON.stringify(index))) };
}

/** What the form of the data files depends on beside the record: a change of these makes other files of the same record. */
const FORMATS = [
  "src/dataset/compiled.ts",
  "src/domain/search-text.ts",
  "src/domain/text-runs.ts",
  "src/search/search-file.ts",
  "src/search/postings.ts",
  "build/search/date-words.ts",
  "build/search/han-variants.ts",
  "build/search/make-search-file.ts",
  "build/search/pinyin.ts",
  "build/search/search-documents.ts",
];

/** Compiles a checked record for the site. */
export async function compileSite(authored: AuthoredDataset): Promise<SiteDataset> {
  const compiled = { en: compileEdition(authored, "en"), zh: compileEdition(authored, "zh") };
  const digest = createHash("sha256").update(JSON.stringify(authored));
  for (const path of FORMATS) digest.update(await readFile(join(import.meta.dirname, "..", path), "utf8"));
  for (const { index, pages } of Object.values(compiled)) digest.update(JSON.stringify([index, ...pages]));
  return { authored, compiled, build: digest.digest("hex").slice(0, 10) };
}

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
  return compileSite(assemble(files));
}
