/**
 * The whole page of an address, drawn in this process as a browser shows it once it has come alive: query and fragment
 * read, storage read, the details of the subject there. For thousands of addresses, where a browser would take hours.
 */
import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router";
import { loadEveryPart } from "#app/page-parts.ts";
import { Site } from "#app/site.tsx";
import { resolveSubject } from "#app/subjects.ts";
import { readDataset } from "#build/site-dataset.ts";
import { detailsFileOf, parsePath } from "#state/paths.ts";
import { fetchWanted } from "./chunks.ts";

await loadEveryPart();
const { compiled } = await readDataset("e2e/datasets/small");

export const INDEXES = { en: compiled.en.readIndex, zh: compiled.zh.readIndex } as const;

/** Ids of every kind of record there is. */
export const IDS: readonly string[] = [INDEXES.en]
  .flatMap(({ events, people, organizations, sources, lanes, tours }) => [
    [...events.ids],
    ...[people, organizations, sources, lanes, tours].map((records) => records.map(({ id }) => id)),
  ])
  .flat();

/** What a browser would have asked the reader's window for. */
export function standIn(): Readonly<Record<string, unknown>> {
  const location = new URL("https://wic.example/");
  return {
    document: { querySelector: () => null, documentElement: { hasAttribute: () => false } },
    window: { location, parent: null },
    location,
    matchMedia: () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }),
  };
}

/** Code that fetches code that fetches code: no page goes deeper. */
const MOST_DRAWINGS = 5;

/** @throws whatever the page throws before its own boundary would take it */
export async function drawPage(address: string): Promise<string> {
  for (let drawings = 0; drawings < MOST_DRAWINGS; drawings++) {
    const html = drawOnce(address);
    if (!(await fetchWanted())) return html;
  }
  throw new Error(`${address} asks for ever more code`);
}

function drawOnce(address: string): string {
  const [, path = "/", search = "", hash = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(address) ?? [];
  const place = parsePath(path);
  const { words, pages } = compiled[place.language];
  const index = INDEXES[place.language];
  const resolved = resolveSubject(index, place);
  const file = resolved.kind === "known" ? detailsFileOf(resolved.subject) : null;
  const details = file === null ? undefined : pages.get(file);
  const never = () => new Promise<never>(() => {});
  return renderToString(
    <StaticRouter basename="/" location={{ pathname: path, search, hash, state: null, key: "default" }}>
      <Site
        index={index}
        words={words}
        base="/"
        initial={file !== null && details ? { file, details } : null}
        load={never}
        openSearch={never}
      />
    </StaticRouter>,
  );
}

/** What of a drawn page is more than it may be: elements, handlers and addresses that some text has become. */
export function intruders(html: string): string[] {
  // Quotes of an attribute's text are always escaped, so this takes texts away and leaves elements and their names.
  const bare = html.replace(/="[^"]*"/g, "");
  return [
    ...Array.from(bare.matchAll(/<(?:script|img|iframe|object|embed|base)\b[^>]*/gi)),
    ...Array.from(bare.matchAll(/<[a-z][^<>]*\son[a-z]+(?:=|\s|>|$)[^<>]*/gi)),
    ...Array.from(html.matchAll(/\s(?:href|src|action)="\s*(?:javascript|data|vbscript):[^"]*/gi)),
    ...Array.from(html.matchAll(/\s(?:href|src|action)="(?:\/\/|\/\\|https?:\/\/elsewhere)[^"]*/gi)),
  ].map(([found]) => found.slice(0, 200));
}
