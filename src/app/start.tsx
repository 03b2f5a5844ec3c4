import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import type { PageDetails } from "#domain/details.ts";
import type { Language } from "#domain/language.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { loadMessages } from "#i18n/load-messages.ts";
import { PaintedRouter } from "#state/painted-router.tsx";
import { detailsFileOf, parsePath } from "#state/paths.ts";
import { keepNothing, usePreferences } from "#state/preferences.ts";
import { type DataPlace, fetchDetails, fetchIndex, fetchSearch } from "./fetch-data.ts";
import { showLoadFailure } from "./load-failure.ts";
import { loadPart } from "./page-parts.ts";
import { Site } from "./site.tsx";
import { resolveSubject } from "./subjects.ts";

type Loaded = {
  readonly index: TimelineIndex;
  readonly initial: { readonly file: string; readonly details: PageDetails } | null;
};

/** The address without the base, as `parsePath` reads it. */
function pathBelow(base: string, pathname: string): string {
  return pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname;
}

/** The page of a former id, or one a host served under another spelling, takes its own address; query and fragment stay. */
function correctAddress(base: string, path: string): void {
  const wanted = base.slice(0, -1) + path;
  const { pathname, search, hash } = window.location;
  if (pathname !== wanted) window.history.replaceState(window.history.state, "", wanted + search + hash);
}

/** The details of a page, and the code that shows them. */
async function fetchPage(place: DataPlace, file: string): Promise<PageDetails> {
  const [details] = await Promise.all([fetchDetails(place, file), loadPart(file)]);
  return details;
}

/** What the first render needs: the index and, where the path names a page that has them, its details. */
async function loadPage(place: DataPlace, path: string): Promise<Loaded> {
  const wanted = parsePath(path);
  const file = detailsFileOf(wanted.subject);
  // Asked for at once, before the index says whether the id exists; an unknown one simply fails.
  const early = file === null ? null : fetchPage(place, file).catch((error: unknown) => ({ error }));
  const index = await fetchIndex(place);
  const resolved = resolveSubject(index, wanted);
  if (resolved.kind !== "known" || file === null || early === null) return { index, initial: null };
  const details = await early;
  if ("error" in details) throw details.error;
  return { index, initial: { file, details } };
}

/**
 * Brings the page to life: hydrates a prerendered page from the files it was made of, draws any other (404.html) anew.
 * Where its data fails, a prerendered page stays as it is, with a notice and a way to try again.
 */
export async function startSite(document: Document, base: string): Promise<void> {
  const root = document.getElementById("root");
  if (!root) throw new Error("the page has no #root");
  // A page made for an address can be hydrated; 404.html stands in for any address and is made for none.
  const madeFor = root.dataset.page;
  const path = madeFor ?? pathBelow(base, window.location.pathname);
  if (madeFor !== undefined) correctAddress(base, madeFor);
  const language: Language = parsePath(path).language;
  const place: DataPlace = { base, language, build: root.dataset.build ?? "" };
  const openSearch = () => fetchSearch(place);
  if (document.documentElement.hasAttribute("data-embed")) keepNothing();
  const load = (file: string, wanted = language) => fetchPage({ ...place, language: wanted }, file);
  const attempt = async (): Promise<void> => {
    const words = loadMessages(language);
    try {
      const [messages, loaded] = await Promise.all([words, loadPage(place, path)]);
      const app = (
        <StrictMode>
          <PaintedRouter basename={base}>
            <Site
              index={loaded.index}
              words={{ language, messages }}
              base={base}
              initial={loaded.initial}
              load={load}
              openSearch={openSearch}
            />
          </PaintedRouter>
        </StrictMode>
      );
      if (madeFor !== undefined) hydrateRoot(root, app);
      else {
        document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
        root.replaceChildren();
        createRoot(root).render(app);
      }
      void usePreferences.persist.rehydrate();
      // Where that fails the site works as before.
      void import("./offline.ts").then(({ keepForOffline }) => keepForOffline(base)).catch(() => {});
    } catch (error) {
      document.documentElement.removeAttribute("data-filtered");
      showLoadFailure(document, root, await words.catch(() => null), error, attempt);
    }
  };
  await attempt();
}
