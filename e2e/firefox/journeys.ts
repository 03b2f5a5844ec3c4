/**
 * What a reader does, from the start page to a talk, told so that any browser can do it: each journey returns what it saw,
 * and what one browser saw the other must have seen.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { KeyInput, Page } from "puppeteer-core";
import {
  addressOf,
  chartIds,
  type Desk,
  focus,
  listedIds,
  press,
  settled,
  textsOf,
  title,
  until,
  untilAddress,
  untilTitle,
} from "./reader.ts";

export type Site = {
  /** The address of the start page, ending with a slash. */
  readonly url: string;
  /** Takes the site off the network. */
  readonly stop: () => Promise<void>;
};

/** Equal in every browser: ids, words, addresses; nothing that is measured. */
type Seen = Readonly<Record<string, unknown>>;

export type Journey = {
  readonly name: string;
  readonly go: (desk: Desk, site: Site) => Promise<Seen>;
};

async function open(desk: Desk, address: string): Promise<Page> {
  const page = await desk.newPage();
  await page.goto(address);
  await settled(page);
  return page;
}

const start: Journey = {
  name: "start: chart and list, zoom by keys, an event from the list and Back",
  go: async (desk, { url }) => {
    const page = await open(desk, url);
    const listed = await listedIds(page);
    const drawn = await chartIds(page);
    await focus(page, "[data-region=timeline] a[data-event-id]");
    await press(page, "+");
    const zoomed = await untilAddress(page, /\?from=/);
    await press(page, "0");
    await until(
      "the whole range",
      () => addressOf(page),
      (address) => !address.includes("from="),
    );
    await page.click('#events li[data-event-id="wic-2016"] a');
    await untilAddress(page, /\/events\/wic-2016\//);
    await settled(page);
    const opened = await title(page);
    const current = await until(
      "the chart's selection",
      () =>
        page.evaluate(() =>
          document.querySelector("[data-region=timeline] a[aria-current]")?.getAttribute("data-event-id"),
        ),
      (id) => id === "wic-2016",
    );
    await page.goBack();
    await untilAddress(page, /^\/$/);
    return { listed, drawn, zoomed, opened, current, focused: await focusedEvent(page) };
  },
};

/** The event whose link has the focus, once one has. */
const focusedEvent = (page: Page): Promise<string | null> =>
  until(
    "the focus on an event",
    () =>
      page.evaluate(() => document.activeElement?.closest("[data-event-id]")?.getAttribute("data-event-id") ?? null),
    (id) => id !== null,
  );

const event: Journey = {
  name: "event: claims with their sources, where sources differ, the next one, in Chinese",
  go: async (desk, { url }) => {
    const page = await open(desk, `${url}events/wic-2018/#claim-participants`);
    const text = await textsOf(page, "[data-region=details] p, [data-region=details] li");
    const head = await title(page);
    await page.click("a[rel=next]");
    await untilAddress(page, /^\/events\/(?!wic-2018)/);
    const next = await until(
      "another title",
      () => title(page),
      (found) => found !== head,
    );
    await page.goto(`${url}zh/events/wic-2018/`);
    await settled(page);
    return { head, text, next, zh: await title(page), zhItems: await textsOf(page, "#events li[data-event-id] a") };
  },
};

const search: Journey = {
  name: "search: Chinese, a typing error, the list that follows, and 'go to'",
  go: async (desk, { url }) => {
    const page = await open(desk, url);
    const results = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[aria-label="Results"] li')].map((entry) =>
          Object.values((entry as HTMLElement).dataset).join(),
        ),
      );
    const all = (await listedIds(page)).length;
    await page.click("search input");
    await page.keyboard.type("乌镇");
    const han = await until("results", results, (found) => found.length > 2);
    await untilAddress(page, /q=/);
    const listed = await until(
      "a shorter list",
      () => listedIds(page),
      (ids) => ids.length > 0 && ids.length < all,
    );
    await page.click("search input", { count: 3 });
    await page.keyboard.type("chehadé");
    const accents = await until("the person", results, (found) => found.includes("fadi-chehade"));
    await press(page, "Escape");
    await page.keyboard.down("Control");
    await press(page, "k");
    await page.keyboard.up("Control");
    await until(
      "the dialog",
      () => textsOf(page, "dialog[open]"),
      (found) => found.length === 1,
    );
    await page.keyboard.type("icann");
    await until("the organization", results, (found) => found.includes("icann"));
    return { han, listed, accents };
  },
};

const facets: Journey = {
  name: "facets: counts, one chosen by keys, another, the chip that drops it, Back",
  go: async (desk, { url }) => {
    const page = await open(desk, url);
    const counts = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLInputElement>("input[data-facet]")].map(
          ({ dataset, checked }) => `${dataset.facet} ${dataset.value} ${dataset.count} ${checked}`,
        ),
      );
    const before = await counts();
    await page.click(".filter-line button[aria-expanded]");
    await until(
      "the options",
      () => page.evaluate(() => document.querySelector("[data-value=documents]")?.checkVisibility() ?? false),
      (shown) => shown,
    );
    await focus(page, '[data-facet="lanes"][data-value="documents"]');
    await press(page, " " as KeyInput);
    await untilAddress(page, /lanes=documents/);
    await settled(page);
    const listed = await until(
      "the documents",
      () => listedIds(page),
      (ids) => ids.length < 60,
    );
    const drawn = await until(
      "the chart's documents",
      () => chartIds(page),
      (ids) => ids.length === listed.length,
    );
    await press(page, "Escape");
    await page.click(".filter-line .chip");
    await untilAddress(page, /^\/$/);
    await page.goBack();
    await untilAddress(page, /lanes=documents/);
    await until(
      "the documents again",
      () => listedIds(page),
      (ids) => ids.length === listed.length,
    );
    return {
      before,
      listed,
      drawn,
      after: await until("the choice again", counts, (all) =>
        all.some((one) => /^lanes documents \d+ true$/.test(one)),
      ),
    };
  },
};

const STAGE = "main[data-tour]";

const stepOf = (page: Page): Promise<string | null> =>
  page.evaluate((where) => document.querySelector(where)?.getAttribute("data-step") ?? null, STAGE);

/** Until a window of a tour has come alive: its keys act from then on. */
const alive = (page: Page): Promise<unknown> =>
  until(
    "a tour that is alive",
    () =>
      page.evaluate(
        (where) => Object.keys(document.querySelector(where) ?? {}).some((key) => key.startsWith("__react")),
        STAGE,
      ),
    (is) => is,
  );

const tour: Journey = {
  name: "tour: both windows in step, whichever leads; the notes with the speaker alone",
  go: async (desk, { url }) => {
    const audience = await desk.newPage();
    await audience.goto(`${url}tours/nine-editions/1/`);
    await alive(audience);
    const speaker = await desk.newWindow(audience, () => press(audience, "s"));
    await alive(speaker);
    const steps: (string | null)[] = [];
    const titles: string[] = [];
    const notes: string[] = [];
    for (const [leader, follower, key] of [
      [audience, speaker, "PageDown"],
      [audience, speaker, "PageDown"],
      [speaker, audience, "PageDown"],
      [speaker, audience, "ArrowRight"],
      [audience, speaker, "PageUp"],
      [speaker, audience, "PageDown"],
    ] as const) {
      const said = (await textsOf(leader, "[role=status]")).at(-1);
      await press(leader, key);
      await until(
        "the words of the move",
        async () => (await textsOf(leader, "[role=status]")).at(-1),
        (now) => now !== said,
      );
      const step = await stepOf(leader);
      await until(
        "the other window",
        () => stepOf(follower),
        (other) => other === step,
      );
      steps.push(step);
      titles.push(await title(audience));
      notes.push((await textsOf(speaker, "[data-region=notes]")).join());
    }
    await press(speaker, "7", "Enter");
    await until(
      "step 7",
      () => stepOf(audience),
      (step) => step === "7",
    );
    await press(audience, "b");
    await until(
      "a blank screen",
      () => textsOf(audience, ".stage__blank"),
      (found) => found.length === 1,
    );
    await until(
      "the speaker's button",
      () => textsOf(speaker, "nav [aria-pressed=true]"),
      (found) => found.length === 1,
    );
    await press(speaker, "b");
    await until(
      "the picture again",
      () => textsOf(audience, ".stage__blank"),
      (found) => found.length === 0,
    );
    const unread = (await textsOf(audience, "[data-region=notes]")).length;
    return { steps, titles, notes, unread };
  },
};

const embed: Journey = {
  name: "embed: in a page of another origin it tells its address and goes where it is sent",
  go: async (desk, { url }) => {
    const server = createServer((_, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(`<!doctype html><html lang="en"><title>A blog</title><link rel="icon" href="data:,">
        <script>addEventListener("message", ({ data }) => { window.heard = data })</script>
        <iframe src="${url}events/wic-2014/?from=2014&embed=1" title="T" width="720" height="480"></iframe>`);
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const parent = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    desk.allow(new URL(parent).origin);
    try {
      const page = await desk.newPage();
      await page.goto(parent);
      const frame = await until(
        "the frame",
        async () => page.frames()[1],
        (found) => found !== undefined,
      );
      if (!frame) throw new Error("no frame");
      await settled(frame);
      const heard = (pattern: RegExp) =>
        until(
          `a message with ${pattern}`,
          () =>
            page.evaluate(
              () => (window as unknown as { heard?: { url: string } }).heard?.url.replace(/^.*?\/\/[^/]*/, "") ?? "",
            ),
          (address) => pattern.test(address),
        );
      const first = await heard(/wic-2014/);
      await page.evaluate(() =>
        document
          .querySelector("iframe")
          ?.contentWindow?.postMessage({ type: "wic-timeline", command: "goto", path: "/zh/events/wic-2015/" }, "*"),
      );
      const second = await heard(/wic-2015/);
      return { first, second, head: await title(frame), kept: await frame.evaluate(() => localStorage.length) };
    } finally {
      server.close();
    }
  },
};

const offline: Journey = {
  name: "offline: after one visit, with the server gone, cold pages, search, editions and a tour",
  go: async (desk, site) => {
    const page = await open(desk, site.url);
    await until(
      "the worker in charge",
      () => page.evaluate(() => navigator.serviceWorker.controller?.state ?? "none"),
      (state) => state === "activated",
    );
    await site.stop();
    const heads: string[] = [];
    for (const [path, name] of [
      ["zh/events/wic-2019/", ""],
      ["people/jack-ma/", "Jack Ma"],
      ["sources/techcrunch-2014/", ""],
    ] as const) {
      const cold = await desk.newPage();
      await cold.goto(site.url + path);
      await settled(cold);
      if (name !== "") await untilTitle(cold, name);
      heads.push(
        await until(
          "a title",
          () => title(cold),
          (found) => found !== "",
        ),
      );
      await cold.close();
    }
    await page.goto(`${site.url}?q=council`);
    await settled(page);
    const found = await until(
      "what was found",
      () => listedIds(page),
      (ids) => ids.length > 3 && ids.length < 100,
    );
    await page.goto(`${site.url}editions/`);
    const editions = await until(
      "the editions",
      () => title(page),
      (head) => head !== "",
    );
    await page.goto(`${site.url}tours/nine-editions/3/`);
    await alive(page);
    await press(page, "PageDown");
    await untilAddress(page, /\/4\/$/);
    return { heads, found, editions, tour: await title(page) };
  },
};

export const JOURNEYS: readonly Journey[] = [start, event, search, facets, tour, embed, offline];
