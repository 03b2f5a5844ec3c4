import type { Messages } from "#i18n/messages.ts";

/** For the case that not even the messages of the interface could be loaded. */
const LAST_RESORT = {
  loadFailed:
    "The timeline’s data could not be loaded, so this page is shown as plain text. 时间线的数据未能加载，本页以纯文字显示。",
  retry: "Try again · 重试",
} as const;

/**
 * Puts a notice with a way to try again above a page that could not come alive. Built by hand, because the app is what
 * failed; the page below it stays readable and its links work.
 */
export function showLoadFailure(
  document: Document,
  root: HTMLElement,
  messages: Pick<Messages, "loadFailed" | "retry"> | null,
  error: unknown,
  retry: () => Promise<void>,
): void {
  document.getElementById("load-failure")?.remove();
  const words = messages ?? LAST_RESORT;
  const notice = document.createElement("div");
  notice.id = "load-failure";
  notice.className = "notice notice--page";
  notice.setAttribute("role", "alert");
  const text = document.createElement("p");
  text.textContent = words.loadFailed;
  const reason = document.createElement("small");
  reason.textContent = error instanceof Error ? error.message : String(error);
  reason.lang = "en";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button";
  button.textContent = words.retry;
  button.addEventListener("click", () => {
    notice.remove();
    // The button that had the focus is gone: the page's title takes it.
    root.querySelector<HTMLElement>("h1[tabindex], h1 a")?.focus({ preventScroll: true });
    void retry();
  });
  notice.append(text, reason, button);
  root.before(notice);
}
