import { useEffect } from "react";
import { LANG_TAGS } from "#i18n/language.ts";
import { usePreferences } from "#state/preferences.ts";
import type { PageHead } from "./page-head.ts";

/** The one function that sets title, language and canonical address after a navigation inside the app. */
function applyHead(head: Omit<PageHead, "description">, base: string): void {
  document.title = head.title;
  document.documentElement.lang = LANG_TAGS[head.language];
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  if (!link) return;
  if (head.path === null) link.remove();
  else link.href = new URL(base.replace(/\/$/, "") + head.path, link.href || location.href).href;
}

/** Keeps the head of the document as the page says; see `pageHead`. */
export function useHead({ title, language, path }: Omit<PageHead, "description">, base: string): void {
  useEffect(() => applyHead({ title, language, path }, base), [title, language, path, base]);
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
