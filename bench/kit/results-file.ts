/** `bench/RESULTS.md`: a section a measure, so that one can be measured anew without losing the others. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const HEADING = /^## (.+)$/m;

/** The sections of the file by their headings, in order. Exported for its test. */
export function sectionsOf(text: string): Map<string, string> {
  const [, ...parts] = text.split(/^(?=## )/m);
  return new Map(parts.map((part) => [HEADING.exec(part)?.[1] ?? "", part.slice(part.indexOf("\n") + 1).trim()]));
}

export function textOf(head: string, sections: ReadonlyMap<string, string>): string {
  const parts = Array.from(sections, ([heading, body]) => `## ${heading}\n\n${body}\n`);
  return [`${head}\n`, ...parts].join("\n");
}

/** Writes the sections measured now and keeps the others, in the order given; what is not in `order` goes. */
export function updateResults(
  path: string,
  head: string,
  order: readonly string[],
  fresh: ReadonlyMap<string, string>,
): void {
  const before = existsSync(path) ? sectionsOf(readFileSync(path, "utf8")) : new Map<string, string>();
  const sections = new Map<string, string>();
  for (const name of order) {
    const body = fresh.get(name) ?? before.get(name);
    if (body !== undefined) sections.set(name, body);
  }
  writeFileSync(path, textOf(head, sections));
}
