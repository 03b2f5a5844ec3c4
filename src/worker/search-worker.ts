/** The search in a thread of its own: however many events there are, typing and drawing go on while it looks. */
import { gather } from "#domain/found.ts";
import { openSearch, type SearchEngine } from "#search/open-search.ts";
import type { FromSearch, ToSearch } from "#search/search-messages.ts";

let engine: SearchEngine | null = null;

async function answer(message: ToSearch): Promise<FromSearch> {
  if ("file" in message) {
    engine = await openSearch(JSON.parse(new TextDecoder().decode(message.file)));
    return { folding: engine.folding };
  }
  if (!engine) throw new Error("the search is asked before it has its file");
  return { found: gather(await engine.find(message.q)) };
}

addEventListener("message", ({ data }: MessageEvent<ToSearch>) => {
  answer(data).then(
    (told) => postMessage(told, { transfer: "found" in told ? [told.found.events.buffer] : [] }),
    (error: unknown) => postMessage({ failed: String(error) } satisfies FromSearch),
  );
});
