import { join } from "node:path";
import { readDataFiles } from "#build/data-files.ts";
import { assemble, nameOf } from "#dataset/read-authored.ts";

const files = await readDataFiles(join(import.meta.dirname, "../../data"));

/** The files of `data/` as they stand. */
export const FILES = files;
/** The record as authored. */
export const RECORD = assemble(files);

/** The content of a file kept beside the record, such as `coverage`. */
export function keptContent(name: string): unknown {
  const file = files.find(({ path }) => nameOf(path) === name);
  return file && JSON.parse(file.text);
}
