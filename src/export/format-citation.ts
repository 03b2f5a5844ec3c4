/** Citations as readers and as programs take them; fetched when somebody cites. */
import { Cite } from "@citation-js/core";
import { CITATION_STYLES, type CitationForm, type CitationStyle } from "#domain/citation-forms.ts";
import type { CslItem } from "#domain/csl.ts";
import { engineStyle } from "./citation-styles.ts";
import { writeBibtex } from "./write-bibtex.ts";
import { writeRis } from "./write-ris.ts";

/** The same as plain text and, where the style sets some of it in italics, with marks. */
export type Formatted = { readonly text: string; readonly html: string | null };

/** A statement's letters are its own: no style gives its words capitals. Programs are told so by this mark alone. */
const NO_CASE = /<\/?span[^>]*>/g;
const plainTitle = (item: CslItem): CslItem => ({ ...item, title: item.title.replace(NO_CASE, "") });

const isStyle = (form: CitationForm): form is CitationStyle => CITATION_STYLES.some((style) => style === form);

const upperAfterColon = (title: string): string => title.replace(/: \p{Ll}/gu, (start) => start.toUpperCase());

/**
 * What APA asks for and its style cannot know: the day of access only of what changes (9.16), as this record does and a dated
 * article does not, and in English a capital after the colon of a title (6.17).
 */
function forApa(item: CslItem): CslItem {
  const { accessed, ...rest } = item;
  const changes = item.type === "dataset" || item.type === "entry-encyclopedia" || !item.issued;
  const read = changes ? item : rest;
  const container = item["container-title"];
  if (item.language !== "en") return read;
  return {
    ...read,
    title: upperAfterColon(item.title),
    ...(container === undefined ? {} : { "container-title": upperAfterColon(container) }),
  };
}

/** The one body that is both author and publisher; empty where they are two. */
function selfPublisher({ author = [], publisher }: CslItem): string {
  const [only, ...others] = author;
  return only && "literal" in only && others.length === 0 && only.literal === publisher ? publisher : "";
}

/** An organization that publishes itself stands once: APA keeps it as the author (9.29), MLA as the publisher. */
function withoutTwin(item: CslItem, twin: "author" | "publisher"): CslItem {
  if (selfPublisher(item) === "") return item;
  const { [twin]: _, ...rest } = item;
  return rest;
}

/** An item with what a style of this project reads besides the variables of `CslItem`. */
type StyledItem = CslItem & { readonly "original-date"?: CslItem["issued"] };

/**
 * What GB/T 7714 asks for and no style can say: family names of people in capitals, names of bodies as they are (8.1); the
 * year of publication after the publisher, with the day of an online text in brackets after it where it is known (4.6.2).
 */
function forGbt(item: CslItem): StyledItem {
  const { author, issued, ...rest } = item;
  const people = author?.map((name) => ("family" in name ? { ...name, family: name.family.toUpperCase() } : name));
  const named = { ...rest, ...(people ? { author: people } : {}) };
  if (!issued) return named;
  if (item.publisher === undefined) return { ...named, issued };
  const [first = []] = issued["date-parts"];
  // Of a printed document the whole date.
  if (item.URL === undefined) return { ...named, "original-date": issued };
  const published = { ...named, "original-date": { ...issued, "date-parts": [first.slice(0, 1)] } };
  return first.length > 1 && !issued.circa ? { ...published, issued } : published;
}

/** An item as a style wants to have it. */
const FOR_STYLE: Partial<Record<CitationStyle, (item: CslItem) => StyledItem>> = {
  apa: (item) => forApa(withoutTwin(item, "publisher")),
  mla: (item) => withoutTwin(item, "author"),
  "gb-t-7714": forGbt,
};

/** Only the Chinese standard has words in the language of what is cited. */
const localeFor = (item: CslItem, style: CitationStyle): string =>
  style === "gb-t-7714" && item.language?.startsWith("zh") ? "zh-CN" : "en-US";

/** A paper's name keeps its letters: styles would make `Xinhua via Wuzhenwic.Org` of it. Chinese has no capitals. */
const withPaperAsIs = (item: StyledItem): StyledItem =>
  item.type === "article-newspaper" && item.language !== "zh" && item["container-title"] !== undefined
    ? { ...item, "container-title": `<span class="nocase">${item["container-title"]}</span>` }
    : item;

function entry(item: CslItem, style: CitationStyle, format: "text" | "html"): string {
  const cite = new Cite(withPaperAsIs(FOR_STYLE[style]?.(item) ?? item));
  const options = { template: engineStyle(style), lang: localeFor(item, style), format, asEntryArray: true } as const;
  const [[, text] = ["", ""]] = cite.format("bibliography", options);
  return text.trim();
}

/** BibTeX knows parts of a book, not entries of a database. */
const forBibtex = (item: CslItem): CslItem => {
  const { version, ...rest } = plainTitle(item);
  return {
    ...rest,
    ...(item.type === "entry-encyclopedia" ? { type: "chapter" } : {}),
    ...(version === undefined ? {} : { edition: version }),
  };
};

const forRis = (item: CslItem): CslItem =>
  item.type === "entry-encyclopedia" && item.version !== undefined
    ? { ...plainTitle(item), edition: item.version }
    : plainTitle(item);

/** Items in a form, in the order given. */
export function formatCitation(items: readonly CslItem[], form: CitationForm): Formatted {
  if (isStyle(form)) {
    return {
      text: items.map((item) => entry(item, form, "text")).join("\n\n"),
      html: items.map((item) => entry(item, form, "html")).join("\n"),
    };
  }
  if (form === "bibtex") return { text: writeBibtex(items.map(forBibtex)).trim(), html: null };
  if (form === "ris") return { text: writeRis(items.map(forRis)).replace(/\n$/, ""), html: null };
  return { text: JSON.stringify(items, null, 2), html: null };
}
