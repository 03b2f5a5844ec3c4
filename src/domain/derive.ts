import { type EventTable, type ListColumn, listAt, type Row } from "./event-table.ts";
import { type Facet, type Filters, failedFilters, filteredRows, type SearchRows } from "./filters.ts";
import { allRows } from "./row-order.ts";
import type { TimelineIndex } from "./timeline-index.ts";

/** What the path names, as far as chart and list are concerned. */
export type Focus =
  | { readonly kind: "none" }
  | { readonly kind: "event"; readonly row: Row }
  | { readonly kind: "people" | "organizations" | "sources"; readonly id: string };

/** Everything chart and list show for a dataset and a view. */
export type Shown = {
  /** The rows the filters leave, in time order: what is counted. */
  readonly matching: readonly Row[];
  /** The rows drawn and listed: the matching ones, the subject, and with `dim` all the others. */
  readonly rows: readonly Row[];
  /** Of `rows`, those stepped back because a filter leaves them out. */
  readonly dimmed: ReadonlySet<Row>;
  /** Of `rows`, those related to the subject. */
  readonly lit: ReadonlySet<Row>;
  readonly subjectRow: Row | null;
  /** The filters that would hide the subject. */
  readonly subjectFailed: readonly (Facet | "q")[];
};

const rowsListing = (events: EventTable, columns: readonly ListColumn[], position: number): Row[] => {
  const rows: Row[] = [];
  for (let row = 0; row < events.count; row++) {
    if (columns.some((column) => listAt(column, row).includes(position))) rows.push(row);
  }
  return rows;
};

function litRows(index: TimelineIndex, focus: Focus): readonly Row[] {
  if (focus.kind === "none") return [];
  if (focus.kind === "event") return [...listAt(index.events.related, focus.row)];
  const position = index[focus.kind].findIndex((entity) => entity.id === focus.id);
  if (position === -1) return [];
  const { events } = index;
  // A source's page lists the roles and opinions that rest on it too.
  const columns = focus.kind === "sources" ? [events.sources, events.otherSources] : [events[focus.kind]];
  return rowsListing(events, columns, position);
}

/** Pure: the same dataset, filters and focus show the same. */
export function deriveShown(
  index: TimelineIndex,
  filters: Filters,
  others: "hide" | "dim",
  focus: Focus,
  found: SearchRows = null,
): Shown {
  const matching = filteredRows(index, filters, found);
  const subjectRow = focus.kind === "event" ? focus.row : null;
  const { count } = index.events;
  const passes = new Uint8Array(count);
  for (const row of matching) passes[row] = 1;
  const shows = (row: Row) => others === "dim" || passes[row] === 1 || row === subjectRow;
  const isPlain = others === "hide" && (subjectRow === null || passes[subjectRow] === 1);
  const rows = isPlain ? matching : allRows(index.events).filter(shows);
  return {
    matching,
    rows,
    dimmed: new Set(rows.filter((row) => passes[row] === 0 && row !== subjectRow)),
    lit: new Set(litRows(index, focus).filter(shows)),
    subjectRow,
    subjectFailed: subjectRow === null ? [] : failedFilters(index, filters, subjectRow, found),
  };
}
