import type { AuthoredDataset, AuthoredEvent } from "./schema.ts";

/** A file of `data/` as read: `path` such as `data/events/editions.json`. */
export type DataFile = { readonly path: string; readonly text: string };

/** The files beside `events/<lane>.json`, in the order of the published `data/wic.json`. */
export const LIST_NAMES = [
  "lanes",
  "people",
  "organizations",
  "places",
  "glossary",
  "sources",
  "tours",
  "changes",
] as const satisfies readonly (keyof AuthoredDataset)[];

/** Files kept by `npm run data`, which are no part of the record. */
export const KEPT_NAMES = ["published-ids", "coverage"] as const;

/** The part of a path below `data/`, without `.json`: `events/editions`, `people`. */
export const nameOf = (path: string): string => path.replace(/^(.*\/)?data\//, "").replace(/\.json$/, "");

const byPath = (a: DataFile, b: DataFile): number => (a.path < b.path ? -1 : 1);

/**
 * The dataset from its files, each record as authored, events in the order of their files' names.
 * Only for files that passed `checkDataset`: nothing is checked again here.
 *
 * @throws SyntaxError where a file is not JSON
 */
export function assemble(files: readonly DataFile[]): AuthoredDataset {
  const events: AuthoredEvent[] = [];
  const contents = new Map<string, unknown>();
  for (const file of [...files].sort(byPath)) {
    const name = nameOf(file.path);
    const content: unknown = JSON.parse(file.text);
    if (name.startsWith("events/")) events.push(...(content as AuthoredEvent[]));
    else contents.set(name, content);
  }
  const listOf = (name: string) => (contents.get(name) ?? []) as never[];
  const [lanes, ...others] = LIST_NAMES;
  const lists = Object.fromEntries(others.map((name) => [name, listOf(name)])) as Record<
    (typeof others)[number],
    never[]
  >;
  return { dataset: contents.get("dataset") as AuthoredDataset["dataset"], [lanes]: listOf(lanes), events, ...lists };
}
