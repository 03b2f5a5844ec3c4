import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DataFile } from "#dataset/read-authored.ts";

/** The JSON files of `data/` and `data/events/` (not the generated schemas), by path below `root`. */
export async function readDataFiles(root: string): Promise<DataFile[]> {
  const folders = ["data", "data/events"];
  const lists = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(root, folder)).catch(() => [] as string[]);
      return names.filter((name) => name.endsWith(".json")).map((name) => `${folder}/${name}`);
    }),
  );
  const paths = lists.flat().sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(root, path), "utf8") })));
}

/** Writes files by path below `root`, with the folders they need. */
export async function writeFiles(root: string, files: readonly DataFile[]): Promise<void> {
  for (const file of files) {
    const path = join(root, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.text);
  }
}
