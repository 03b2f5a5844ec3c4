import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { DataFile } from "#dataset/read-authored.ts";

/**
 * The JSON files of a dataset's folder and of its `events/` (not the generated schemas), named as in `data/` wherever
 * the folder lies.
 */
export async function readDataFiles(folder: string): Promise<DataFile[]> {
  const lists = await Promise.all(
    ["", "events/"].map(async (below) => {
      const names = await readdir(join(folder, below)).catch(() => [] as string[]);
      return names.filter((name) => name.endsWith(".json")).map((name) => `${below}${name}`);
    }),
  );
  const paths = lists.flat().sort();
  return Promise.all(
    paths.map(async (path) => ({ path: `data/${path}`, text: await readFile(join(folder, path), "utf8") })),
  );
}

/** Writes files by path below `root`, with the folders they need. */
export async function writeFiles(root: string, files: readonly DataFile[]): Promise<void> {
  for (const file of files) {
    const path = join(root, file.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.text);
  }
}
