/**
 * The worker that lets the site work without a network. It keeps one shell page, the code, fonts and data of its own build,
 * and the pages a reader has visited. A newer worker waits until it is asked to take over; then what an older one kept goes.
 */
import { cacheNames, setCacheNameDetails } from "workbox-core";
import { matchPrecache, type PrecacheEntry, precacheAndRoute } from "workbox-precaching";
import { registerRoute, setDefaultHandler } from "workbox-routing";
import { CacheFirst, NetworkFirst, NetworkOnly } from "workbox-strategies";
import { type Bundle, pageOfBundle } from "#dataset/bundle.ts";
import { isOldCache, offlineKind, withoutQuery } from "./offline-plan.ts";

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build: where the site lives, which build this is, and the files to keep. */
declare const __OFFLINE__: {
  readonly base: string;
  readonly build: string;
  readonly data: string;
  readonly files: readonly PrecacheEntry[];
};

const { base, build, data, files } = __OFFLINE__;
const shell = `${base}offline.html`;
/** A visited page whose host does not answer by then is shown as it was kept. */
const PATIENCE_SECONDS = 4;

setCacheNameDetails({ prefix: `wic${base}`, precache: "kept", suffix: "" });
/** Pages name the code of their build, so they go with it. */
const visited = `wic${base}-visited-${build}`;
precacheAndRoute([...files], { directoryIndex: "", cleanURLs: false, ignoreURLParametersMatching: [] });

/** The same address with any query is the same page. */
const ignoreQuery = {
  cacheKeyWillBeUsed: async ({ request }: { request: Request }) => withoutQuery(request.url),
  cacheWillUpdate: async ({ response }: { response: Response }) => (response.status === 200 ? response : null),
};

const pages = new NetworkFirst({
  cacheName: visited,
  plugins: [ignoreQuery],
  networkTimeoutSeconds: PATIENCE_SECONDS,
});
const assets = new CacheFirst({ cacheName: visited, plugins: [ignoreQuery] });
const network = new NetworkOnly();

/** What a details file holds, from the bundle of its language; null where there is no such page. */
async function detailsFromBundle(path: string): Promise<Response | null> {
  const [, language, page] = /^data\/(en|zh)\/(.+)\.json$/.exec(path) ?? [];
  if (!language || !page) return null;
  const kept = await matchPrecache(`${base}data/${language}/bundle.json`);
  if (!kept) return null;
  const details = pageOfBundle((await kept.json()) as Bundle, page);
  return details === null ? null : Response.json(details);
}

/** Data of this very build from what was kept; of another build only where there is no network. */
async function answerData(request: Request, path: string): Promise<Response> {
  const own = new URL(request.url).searchParams.get("v") === data;
  const kept = async () => (await matchPrecache(withoutQuery(request.url))) ?? (await detailsFromBundle(path));
  const first = own ? await matchPrecache(withoutQuery(request.url)) : undefined;
  if (first) return first;
  try {
    return await fetch(request);
  } catch (error) {
    const answer = await kept();
    if (answer) return answer;
    throw error;
  }
}

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && offlineKind(url.pathname, base) === "data",
  ({ request, url }) => answerData(request, url.pathname.slice(base.length)),
);
registerRoute(({ url, sameOrigin }) => sameOrigin && offlineKind(url.pathname, base) === "asset", assets);
registerRoute(
  ({ request, url, sameOrigin }) =>
    sameOrigin && request.mode === "navigate" && offlineKind(url.pathname, base) === "page",
  async (options) => {
    try {
      return await pages.handle(options);
    } catch (error) {
      const answer = await matchPrecache(shell);
      if (answer) return answer;
      throw error;
    }
  },
);
setDefaultHandler(network);

self.addEventListener("message", (event) => {
  if ((event.data as { type?: unknown } | null)?.type === "wic-use-new-version") void self.skipWaiting();
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      const current = [cacheNames.precache, visited];
      await Promise.all(names.filter((name) => isOldCache(name, base, current)).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});
