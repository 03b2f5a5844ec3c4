import type { PageDetails } from "#domain/details.ts";
import type { Language } from "#domain/language.ts";
import { openBook } from "./book.ts";
import { compileEditionsPage } from "./compile-editions.ts";
import { compileIndex } from "./compile-index.ts";
import { compileEntityPages, compileEventPages, compileHandout } from "./compile-pages.ts";
import { compileAboutPage, compileDisagreementsPage, compileSourcePages } from "./compile-record-pages.ts";
import { compileTourPages } from "./compile-tours.ts";
import type { CompiledIndex } from "./compiled.ts";
import { termFinder } from "./mark-terms.ts";
import type { AuthoredDataset } from "./schema.ts";

/**
 * `path` as in addresses and file names: `events/wic-2014`, `people/jack-ma`, `editions/all`, `disagreements/all`,
 * `about/about`, `tours/all`, `tours/nine-editions`, `tours/nine-editions-notes`, `handout/all`.
 */
export type CompiledDataset = { readonly index: CompiledIndex; readonly pages: ReadonlyMap<string, PageDetails> };

/**
 * Everything the site shows in one language. Pages are written with `packPage` and read back with `readPage`.
 * The dataset must have passed `checkDataset`.
 */
export function compileDataset(dataset: AuthoredDataset, language: Language): CompiledDataset {
  const book = openBook(dataset, language);
  const findTerms = termFinder(book);
  const events = compileEventPages(book, findTerms);
  const editions = compileEditionsPage(book);
  const pages = new Map<string, PageDetails>([
    ...events,
    ...compileEntityPages(book, findTerms),
    ...compileSourcePages(book),
    ["editions/all", editions],
    ["disagreements/all", compileDisagreementsPage(book, findTerms)],
    ["about/about", compileAboutPage(book)],
    ["handout/all", compileHandout(events.map(([, event]) => event))],
    ...compileTourPages(book, editions),
  ]);
  return { index: compileIndex(book), pages };
}
