/** Stands for `useChunk` where pages are drawn in this process. It imports no page: it is there before any is. */
import type { ChunkState } from "#ui/use-chunk.ts";

type Load = () => Promise<unknown>;

/** What has come, by the function that fetches it. */
const chunks = new Map<Load, unknown>();
const wanted = new Set<Load>();

/** What is not there yet is there at the next drawing, but for the chart, which needs a browser. */
export function chunkOf(load: Load, isWanted = true): ChunkState<unknown> {
  if (chunks.has(load)) return { status: "ready", code: chunks.get(load) };
  if (isWanted && !/chart|stage-frame|crowd/.test(String(load))) wanted.add(load);
  return { status: "loading" };
}

/** Fetches what the last drawing asked for; false where it asked for nothing. */
export async function fetchWanted(): Promise<boolean> {
  const loads = [...wanted];
  wanted.clear();
  for (const load of loads) chunks.set(load, await load());
  return loads.length > 0;
}
