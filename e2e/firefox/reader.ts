/**
 * A page as a journey sees it, in Firefox or in Chromium: the hooks of the public interface, read through puppeteer. What
 * `app-page.ts` is to the other browser tests, which only Playwright's browsers can run.
 */
import type { BrowserContext, Frame, KeyInput, Page } from "puppeteer-core";

/** How long a page may take to come to what is waited for. */
const PATIENCE_MILLISECONDS = 30_000;
const LOOK_EVERY_MILLISECONDS = 50;

/** Waits until what is asked for holds; fails with what was seen last. */
export async function until<T>(what: string, look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  let last = "nothing";
  for (;;) {
    try {
      const seen = await look();
      if (holds(seen)) return seen;
      last = JSON.stringify(seen) ?? "nothing";
    } catch (error) {
      // The page may be on its way to another document.
      last = error instanceof Error ? error.message : String(error);
    }
    if (performance.now() > end) throw new Error(`${what}: last seen ${last.slice(0, 300)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MILLISECONDS));
  }
}

const idsOf = (selector: string, attribute: string) => (page: Page | Frame) =>
  page.evaluate(
    (where, name) => [...document.querySelectorAll(where)].map((element) => element.getAttribute(name) ?? ""),
    selector,
    attribute,
  );

export const listedIds = idsOf("#events li[data-event-id]", "data-event-id");

/** Ids of all events of the chart, drawn or inside a cluster, sorted. */
export const chartIds = (page: Page | Frame): Promise<string[]> =>
  page.evaluate(() => {
    const region = document.querySelector("[data-region=timeline]");
    const ids = [...(region?.querySelectorAll("[data-event-id]") ?? [])].map(
      (item) => item.getAttribute("data-event-id") ?? "",
    );
    for (const cluster of region?.querySelectorAll("[data-event-ids]") ?? []) {
      ids.push(...(cluster.getAttribute("data-event-ids") ?? "").split(" "));
    }
    return ids.sort();
  });

/** Texts of the elements that match, with their spaces made one. */
export const textsOf = (page: Page | Frame, selector: string): Promise<string[]> =>
  page.evaluate(
    (where) =>
      [...document.querySelectorAll(where)].map((element) => (element.textContent ?? "").replace(/\s+/g, " ").trim()),
    selector,
  );

export const title = (page: Page | Frame): Promise<string> => textsOf(page, "h1").then(([first = ""]) => first);

/** Until the chart is drawn, or has failed. */
export const settled = (page: Page | Frame): Promise<unknown> =>
  until(
    "the chart is drawn",
    () =>
      page.evaluate(() => document.querySelector("[data-region=timeline]")?.getAttribute("aria-busy") ?? "no timeline"),
    (busy) => busy === "false",
  );

/** Path, query and fragment, as the page has them. */
export const addressOf = (page: Page | Frame): Promise<string> =>
  page.evaluate(() => location.pathname + location.search + location.hash);

export const untilAddress = (page: Page | Frame, pattern: RegExp): Promise<string> =>
  until(
    `an address like ${pattern}`,
    () => addressOf(page),
    (address) => pattern.test(address),
  );

export const untilTitle = (page: Page | Frame, text: string): Promise<string> =>
  until(
    `the title ${text}`,
    () => title(page),
    (found) => found === text,
  );

export async function press(page: Page, ...keys: readonly KeyInput[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Gives the focus to what matches, as Tab would. */
export const focus = (page: Page, selector: string): Promise<void> =>
  page.evaluate((where) => document.querySelector<HTMLElement>(where)?.focus(), selector);

/** The windows of a context, each with what it complains of: errors, breaches of the policy, other hosts asked. */
export class Desk {
  readonly complaints: string[] = [];
  readonly #context: BrowserContext;
  readonly #origins: string[];

  constructor(context: BrowserContext, origin: string) {
    this.#context = context;
    this.#origins = [origin];
  }

  /** Lets pages of another origin be asked for. */
  allow(origin: string): void {
    this.#origins.push(origin);
  }

  /** A new window, watched. */
  async newPage(): Promise<Page> {
    const page = await this.#context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    this.watch(page);
    await page.evaluateOnNewDocument(() => {
      addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy breach: ${event.violatedDirective} by ${event.blockedURI} ${event.sample}`);
      });
    });
    return page;
  }

  /** The window that a press opens beside a page. */
  async newWindow(page: Page, act: () => Promise<void>): Promise<Page> {
    const [popup] = await Promise.all([new Promise<Page | null>((open) => page.once("popup", open)), act()]);
    if (!popup) throw new Error("no window opened");
    this.watch(popup);
    return popup;
  }

  watch(page: Page): void {
    page.on("pageerror", (error) => {
      this.complaints.push(`page error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    });
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(`console: ${message.text()}`);
    });
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:/.test(url.protocol) && !this.#origins.includes(url.origin)) {
        this.complaints.push(`request to another host: ${request.url()}`);
      }
    });
  }
}
