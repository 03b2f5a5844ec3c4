import { useEffect } from "react";
import { otherLanguage } from "#domain/language.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import { usePreferences } from "#state/preferences.ts";
import type { PageHead } from "./page-head.ts";

/** The link of the head that matches, made where there is none; an address of null takes it away. */
function setLink(rel: string, hreflang: string | null, href: string | null): void {
  const selector = `link[rel="${rel}"]${hreflang === null ? "" : `[hreflang="${hreflang}"]`}`;
  const found = document.head.querySelector<HTMLLinkElement>(selector);
  if (href === null) {
    found?.remove();
    return;
  }
  const link = found ?? document.head.appendChild(document.createElement("link"));
  link.rel = rel;
  if (hreflang !== null) link.hreflang = hreflang;
  link.href = href;
}

/** What search engines are to leave alone says so. */
function setIndexed(indexed: boolean): void {
  const found = document.head.querySelector('meta[name="robots"]');
  if (indexed) found?.remove();
  else if (!found) {
    const meta = document.head.appendChild(document.createElement("meta"));
    meta.name = "robots";
    meta.content = "noindex";
  }
}

/** The host of the page's canonical address, as last seen. */
let publicHost: string | null = null;

type LivingHead = Omit<PageHead, "description">;

/** The one function that sets title, language and addresses after a navigation inside the app. */
function applyHead({ title, language, path, otherPath, indexed }: LivingHead, base: string): void {
  document.title = title;
  document.documentElement.lang = LANG_TAGS[language];
  // The build may know the public host; after a page there was not, nothing says it any more.
  const known = document.head.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  if (known) publicHost = new URL(known).origin;
  const absolute = (to: string | null) =>
    to === null ? null : new URL(base.replace(/\/$/, "") + to, publicHost ?? window.location.origin).href;
  const other = otherLanguage(language);
  setLink("canonical", null, absolute(path));
  setLink("alternate", LANG_TAGS[language], absolute(path));
  setLink("alternate", LANG_TAGS[other], absolute(otherPath));
  setLink("alternate", "x-default", absolute(language === "en" ? path : otherPath));
  setIndexed(indexed);
}

/** Keeps the head of the document as the page says; see `pageHead`. */
export function useHead({ title, language, path, otherPath, indexed }: LivingHead, base: string): void {
  useEffect(
    () => applyHead({ title, language, path, otherPath, indexed }, base),
    [title, language, path, otherPath, indexed, base],
  );
}

/** Keeps the attributes of `<html>` that `public/boot.js` set before the first paint. */
export function useRootAttributes(queryRead: boolean, embed: boolean): void {
  const theme = usePreferences((preferences) => preferences.theme);
  useEffect(() => {
    // Until the query has been read, what boot.js made of it stands.
    if (!queryRead) return;
    document.documentElement.removeAttribute("data-filtered");
    document.documentElement.toggleAttribute("data-embed", embed);
  }, [queryRead, embed]);
  useEffect(() => {
    if (theme === "system") document.documentElement.removeAttribute("data-theme");
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}

/** Follows the fragment once the statement it names is on the page. */
export function useFragment(fragment: string, ready: boolean): void {
  useEffect(() => {
    if (!ready || fragment === "") return;
    const element = document.getElementById(decodeSafely(fragment));
    if (!element) return;
    // What is folded away is opened around it.
    for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
      fold.open = true;
    element.scrollIntoView({ block: "start" });
    element.focus({ preventScroll: true });
  }, [fragment, ready]);
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
