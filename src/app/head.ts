import { LANG_TAGS } from "#i18n/language.ts";
import type { PageHead } from "./page-head.ts";

/** The one function that sets title, language and canonical address after a navigation inside the app. */
export function applyHead(head: Omit<PageHead, "description">, base: string): void {
  document.title = head.title;
  document.documentElement.lang = LANG_TAGS[head.language];
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  if (!link) return;
  if (head.path === null) link.remove();
  else link.href = new URL(base.replace(/\/$/, "") + head.path, link.href || location.href).href;
}
