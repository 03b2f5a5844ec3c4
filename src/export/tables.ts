import papaparse from "papaparse";
import type { Book } from "#dataset/book.ts";
import type { AuthoredClaim, AuthoredEvent, AuthoredSource } from "#dataset/schema.ts";
import { isoOf } from "#domain/day.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { citedIds, eventAddress, openSelection, type Selection } from "./selection.ts";

type Cell = string | number | boolean | null;
type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

/** Spreadsheets take a file without it for one in their own, older encoding. */
const BYTE_ORDER_MARK = "\ufeff";

/** Several values in one cell. */
const list = (values: Iterable<string>): string => [...values].join("; ");

/** The rows as CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
function writeTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const fields = columns.map(([name]) => name);
  const data = rows.map((row) => columns.map(([, cell]) => cell(row)));
  return `${BYTE_ORDER_MARK}${papaparse.unparse({ fields, data }, { escapeFormulae: true })}\r\n`;
}

/** What every row ends with: whence it is, and how it may be used. */
function provenance<Row>({ dataset: { dataset }, permalink }: Selection): Column<Row>[] {
  return [
    ["dataset_version", () => dataset.version],
    ["licence", () => dataset.licence.id],
    ["taken_from", () => permalink],
  ];
}

/** First and last day of an event; empty where an end is not known or still open. */
function daysOf(book: Book, event: AuthoredEvent): { readonly first: string; readonly last: string } {
  const { start, end, startOpen, endOpen } = book.date(event.date);
  return { first: startOpen === "known" ? isoOf(start) : "", last: endOpen === "known" ? isoOf(end - 1) : "" };
}

/** `events.csv`: one row an event. */
export function eventsTable(selection: Selection): string {
  const { book, events } = openSelection(selection, "en");
  const words = (event: AuthoredEvent, language: "en" | "zh") => formatEventDate(book.date(event.date), language);
  const columns: Column<AuthoredEvent>[] = [
    ["id", ({ id }) => id],
    ["lane", ({ lane }) => lane],
    ["importance", ({ importance }) => importance],
    ["date", ({ date }) => date],
    ["first_day", (event) => daysOf(book, event).first],
    ["last_day", (event) => daysOf(book, event).last],
    ["date_en", (event) => words(event, "en")],
    ["date_zh", (event) => words(event, "zh")],
    ["title_en", ({ title }) => title.en],
    ["title_zh", ({ title }) => title.zh],
    ["summary_en", ({ summary }) => summary.en],
    ["summary_zh", ({ summary }) => summary.zh],
    ["people", ({ people }) => list(people.map(({ person }) => person))],
    ["organizations", ({ organizations }) => list(organizations.map(({ organization }) => organization))],
    ["places", ({ places }) => list(places)],
    ["related", ({ relations }) => list(relations.map(({ type, event }) => `${type} ${event}`))],
    ["claims", ({ claims }) => claims.length],
    ["disagreements", ({ disagreements }) => disagreements.length],
    ["perspectives", ({ perspectives }) => perspectives.length],
    ["sources", ({ claims }) => list(citedIds(claims))],
    ["permalink", ({ id }) => eventAddress(selection, "en", id)],
    ["permalink_zh", ({ id }) => eventAddress(selection, "zh", id)],
    ...provenance<AuthoredEvent>(selection),
  ];
  return writeTable(columns, events);
}

/** A claim and one of the places that say so. */
type CitedClaim = {
  readonly event: AuthoredEvent;
  readonly claim: AuthoredClaim;
  readonly source: AuthoredSource;
  readonly locator: string;
};

function citedClaims({ dataset }: Selection, events: readonly AuthoredEvent[]): CitedClaim[] {
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  return events.flatMap((event) =>
    event.claims.flatMap((claim) =>
      claim.citations.map((citation) => {
        const source = sources.get(citation.source);
        if (!source) throw new Error(`source "${citation.source}" does not exist; run the check before exporting`);
        return { event, claim, source, locator: citation.locator };
      }),
    ),
  );
}

/** A claim's value by its parts; all empty where it has none. */
function partsOfValue({
  value,
}: AuthoredClaim): Readonly<Record<"min" | "max" | "unit" | "date" | "approximate" | "manner", Cell>> {
  const none = { min: null, max: null, unit: null, date: null, approximate: null, manner: null };
  if (value === undefined) return none;
  if (value === "not-found") return { ...none, unit: "not-found" };
  return "date" in value ? { ...none, date: value.date } : { ...none, ...value };
}

/** `claims.csv`: one row for each claim and each place it is cited from. */
export function claimsTable(selection: Selection): string {
  const { events } = openSelection(selection, "en");
  const columns: Column<CitedClaim>[] = [
    ["event", ({ event }) => event.id],
    ["date", ({ event }) => event.date],
    ["claim", ({ claim }) => claim.id],
    ["property", ({ claim }) => claim.property ?? null],
    ["text_en", ({ claim }) => claim.text.en],
    ["text_zh", ({ claim }) => claim.text.zh],
    ["short_en", ({ claim }) => claim.short?.en ?? null],
    ["short_zh", ({ claim }) => claim.short?.zh ?? null],
    ["min", ({ claim }) => partsOfValue(claim).min],
    ["max", ({ claim }) => partsOfValue(claim).max],
    ["approximate", ({ claim }) => partsOfValue(claim).approximate],
    ["unit", ({ claim }) => partsOfValue(claim).unit],
    ["value_date", ({ claim }) => partsOfValue(claim).date],
    ["manner", ({ claim }) => partsOfValue(claim).manner],
    ["rank", ({ claim }) => claim.rank],
    ["certainty", ({ claim }) => claim.certainty],
    ["source", ({ source }) => source.id],
    ["source_title", ({ source }) => source.title],
    ["publisher_en", ({ source }) => source.publisher.en],
    ["publisher_zh", ({ source }) => source.publisher.zh],
    ["source_date", ({ source }) => source.date],
    ["kind", ({ source }) => source.kind],
    ["language", ({ source }) => source.language],
    ["locator", ({ locator }) => locator],
    ["address", ({ source }) => source.url],
    ["permalink", ({ event, claim }) => eventAddress(selection, "en", event.id, claim.id)],
    ...provenance<CitedClaim>(selection),
  ];
  return writeTable(columns, citedClaims(selection, events));
}
