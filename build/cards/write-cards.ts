/** Draws the cards that were not drawn before and puts all of them into the site. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { copyFile, mkdir, readdir, rm, stat, utimes } from "node:fs/promises";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { digestFonts, readCardFonts } from "./card-fonts.ts";
import { type DrawTask, openDesk } from "./drawing-desk.ts";
import type { PlacedCard } from "./record-cards.ts";

/** Drawn cards by the digest of all that makes them. */
const CACHE = ".cache/cards";
const KEPT_MILLISECONDS = 60 * 24 * 3600 * 1000;
/** Fewer are drawn sooner than workers are up. */
const WORTH_WORKERS = 30;
const MOST_WORKERS = 4;

/** What turns a card into a picture, besides the card: code, libraries, fonts. */
function digestDrawing(): string {
  const hash = createHash("sha256").update(digestFonts(readCardFonts()));
  for (const name of ["card.ts", "card-tree.ts", "draw-card.ts"]) {
    hash.update(readFileSync(join(import.meta.dirname, name)));
  }
  const require = createRequire(import.meta.url);
  for (const name of ["satori", "@resvg/resvg-js"]) {
    const path = require.resolve(name);
    const root = path.slice(0, path.lastIndexOf(name) + name.length);
    hash.update(readFileSync(join(root, "package.json")));
  }
  return hash.digest("hex");
}

/** One worker on the tasks that are left; rejects with what its first failing card said. */
function workOff(tasks: DrawTask[]): Promise<void> {
  return new Promise((done, fail) => {
    const worker = new Worker(join(import.meta.dirname, "card-worker.mjs"));
    const next = () => {
      const task = tasks.shift();
      if (task) worker.postMessage(task);
      else void worker.terminate().then(() => done());
    };
    worker.on("message", (answer: { readonly error?: string }) => {
      if (answer.error === undefined) return next();
      tasks.length = 0;
      void worker.terminate();
      fail(new Error(answer.error));
    });
    worker.on("error", fail);
    next();
  });
}

async function drawAll(tasks: readonly DrawTask[]): Promise<void> {
  if (tasks.length < WORTH_WORKERS) {
    const draw = openDesk();
    for (const task of tasks) await draw(task);
    return;
  }
  // Two builds at a time begin at different cards, so that each finds some drawn by the other.
  const first = process.pid % tasks.length;
  const left = [...tasks.slice(first), ...tasks.slice(0, first)];
  const workers = Math.min(availableParallelism(), MOST_WORKERS);
  await Promise.all(Array.from({ length: workers }, () => workOff(left)));
}

/** Lets go of what no build has asked for in two months. */
async function tidy(cache: string): Promise<void> {
  const oldest = Date.now() - KEPT_MILLISECONDS;
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs < oldest) await rm(path, { force: true });
  }
}

/** Writes every card into `folder`; resolves to how many were drawn and how many there are. */
export async function writeCards(
  cards: readonly PlacedCard[],
  folder: string,
  cache = CACHE,
): Promise<{ readonly drawn: number; readonly total: number }> {
  await mkdir(cache, { recursive: true });
  const drawing = digestDrawing();
  const fileOf = ({ card }: PlacedCard) =>
    join(cache, `${createHash("sha256").update(drawing).update(JSON.stringify(card)).digest("hex").slice(0, 40)}.png`);
  const placed = cards.map((one) => ({ ...one, file: fileOf(one) }));
  const missing = placed.filter(({ file }) => !existsSync(file));
  await drawAll(missing.map(({ card, file }) => ({ card, file })));
  const now = new Date();
  for (const { path, file } of placed) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(file, target);
    await utimes(file, now, now);
  }
  await tidy(cache);
  return { drawn: missing.length, total: placed.length };
}
