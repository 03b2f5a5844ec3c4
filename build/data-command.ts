import { join } from "node:path";
/**
 * `npm run data [-- …]`: checks `data/` and helps to write it.
 *
 *     npm run data                              every problem, by file and line; exit code 1 where there is one
 *     npm run data -- new LANE DATE [ID]        prints an event to start from
 *     npm run data -- coverage                  how much of the research base the record carries
 *     npm run data -- schema                    writes data/schema/*.json from src/dataset/schema.ts
 *     npm run data -- keep FOLDER               writes what is kept of the research base: ids, figures, hashes
 *     npm run data -- publish                   adds the ids of this release to data/published-ids.json
 */

import { type CoverageList, formatCoverage, measureCoverage } from "#build/data-coverage.ts";
import { readDataFiles, writeFiles } from "#build/data-files.ts";
import { writeSchemas } from "#build/data-schemas.ts";
import { newEvent } from "#build/data-skeleton.ts";
import { keepBase } from "#build/record/research-base.ts";
import { checkDataset } from "#dataset/check.ts";
import { PUBLISHED_KINDS } from "#dataset/check-ids.ts";
import { formatProblem } from "#dataset/problem.ts";
import { assemble, type DataFile, nameOf } from "#dataset/read-authored.ts";
import { EdtfError, readEdtf } from "#dataset/read-edtf.ts";
import { type AuthoredDataset, ID } from "#dataset/schema.ts";

/** Where a command reads and writes, and says what it did. */
type Desk = { readonly root: string; readonly print: (line: string) => void };

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

async function write({ root, print }: Desk, files: readonly DataFile[]): Promise<void> {
  await writeFiles(root, files);
  for (const { path } of files) print(`wrote ${path}`);
}

function contentOf(files: readonly DataFile[], name: string): unknown {
  const file = files.find(({ path }) => nameOf(path) === name);
  return file ? JSON.parse(file.text) : {};
}

async function check({ root, print }: Desk): Promise<number> {
  const files = await readDataFiles(join(root, "data"));
  const problems = checkDataset(files);
  for (const problem of problems) print(formatProblem(problem));
  print(`${count(problems.length, "problem")} in ${count(files.length, "file")}`);
  return problems.length === 0 ? 0 : 1;
}

async function readDataset(desk: Desk): Promise<{ files: DataFile[]; dataset: AuthoredDataset } | null> {
  const files = await readDataFiles(join(desk.root, "data"));
  if (checkDataset(files).length === 0) return { files, dataset: assemble(files) };
  desk.print("data/ has problems: mend what `npm run data` lists first");
  return null;
}

/** What is wrong with the arguments of `new`, or null. */
function checkNew(
  { lanes, events, people, organizations }: AuthoredDataset,
  lane: string,
  id: string | undefined,
): string | null {
  const known = lanes.map((entry) => entry.id);
  if (!known.includes(lane)) return `"${lane}" is no lane; write one of ${known.join(", ")}`;
  if (id === undefined) return null;
  if (!ID.test(id)) return `"${id}" is no id; write lower-case letters, digits and single hyphens`;
  const taken = [...events, ...people, ...organizations].some((record) => record.id === id);
  return taken ? `"${id}" is taken; choose another id` : null;
}

async function printNew(desk: Desk, [lane = "", date = "", id]: readonly string[]): Promise<number> {
  const read = await readDataset(desk);
  if (!read) return 1;
  const { dataset } = read;
  const fault = checkNew(dataset, lane, id);
  if (fault !== null) {
    desk.print(fault);
    return 1;
  }
  const range = readEdtf(dataset.dataset.range);
  try {
    const background = readEdtf(date, range).end <= range.start;
    const event = newEvent(
      lane,
      date,
      id ?? `new-event-${dataset.events.length + 1}`,
      dataset.sources[0]?.id ?? "source",
    );
    desk.print(JSON.stringify({ ...event, background }, null, 2));
    return 0;
  } catch (error) {
    if (!(error instanceof EdtfError)) throw error;
    desk.print(`"${date}" ${error.message}`);
    return 1;
  }
}

async function coverage(desk: Desk): Promise<number> {
  const read = await readDataset(desk);
  if (!read) return 1;
  const list = contentOf(read.files, "coverage") as CoverageList;
  const lines = measureCoverage(read.dataset, list);
  for (const line of lines) desk.print(formatCoverage(line));
  return lines.every((line) => line.unknown.length === 0) ? 0 : 1;
}

async function publish(desk: Desk): Promise<number> {
  const read = await readDataset(desk);
  if (!read) return 1;
  const kept = contentOf(read.files, "published-ids") as Record<string, string[] | undefined>;
  const ids = Object.fromEntries(
    PUBLISHED_KINDS.map((kind) => {
      const current = read.dataset[kind].map((record) => record.id);
      return [kind, [...new Set([...(kept[kind] ?? []), ...current])].sort()];
    }),
  );
  await write(desk, [{ path: "data/published-ids.json", text: `${JSON.stringify(ids, null, 2)}\n` }]);
  return 0;
}

/** Keeps ids and prints of the research base in `folder`; the exceptions, written by hand, stay as they are. */
async function keep(desk: Desk, [folder]: readonly string[]): Promise<number> {
  const read = await readDataset(desk);
  if (!read) return 1;
  if (folder === undefined) {
    desk.print("name the folder of the research base: npm run data -- keep <folder>");
    return 1;
  }
  const { exceptions } = contentOf(read.files, "coverage") as Partial<CoverageList>;
  await write(desk, await keepBase(folder, read.dataset, exceptions ?? {}));
  return 0;
}

async function schema(desk: Desk): Promise<number> {
  await write(desk, writeSchemas());
  return 0;
}

/** Runs one command; resolves to the exit code. */
export async function run(
  [command = "check", ...args]: readonly string[],
  desk: Desk = { root: process.cwd(), print: (line) => console.log(line) },
): Promise<number> {
  switch (command) {
    case "check":
      return check(desk);
    case "new":
      return printNew(desk, args);
    case "coverage":
      return coverage(desk);
    case "publish":
      return publish(desk);
    case "keep":
      return keep(desk, args);
    case "schema":
      return schema(desk);
    default:
      desk.print(`no command "${command}"; write check, new, coverage, publish, keep or schema`);
      return 1;
  }
}
