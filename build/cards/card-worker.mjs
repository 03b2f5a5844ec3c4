/** Draws the cards it is sent, one after the other: a worker thread of `write-cards.ts`, on a Node that runs no TypeScript. */
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import { runnerImport } from "vite";

const { module } = await runnerImport(join(import.meta.dirname, "drawing-desk.ts"), {
  configFile: false,
  logLevel: "error",
});
const draw = module.openDesk();
parentPort.on("message", async (task) => {
  try {
    await draw(task);
    parentPort.postMessage({ done: true });
  } catch (error) {
    parentPort.postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
