import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { readIndex, readPage } from "#dataset/load.ts";
import { civilOf } from "#domain/day.ts";
import type { Bench, Subject } from "./kit/bench.ts";
import { OUT } from "./kit/build-pages.ts";
import type { Figure } from "./kit/figure.ts";
import { ratio } from "./kit/samples.ts";

export const about = `The first event that can be read, over a slow link (1.6 Mbit/s, 150 ms) with the processor four times slower, of the
real record: the page of its first edition, and the same events in TimelineJS (titles, dates, summaries; no pictures), both from the
same server, compressed.`;

const CONDITIONS = {
  slowdown: 4,
  link: { bitsPerSecond: 1_600_000, latencyMs: 150 },
  viewport: { width: 1280, height: 720 },
};

const TIMELINE_JS = "node_modules/@knight-lab/timelinejs/dist";

const dateOf = (day: number) => civilOf(day);

/** The record of a built site as TimelineJS reads it. */
function timelineJson(site: string): object {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(site, path), "utf8"));
  const { events } = readIndex(read("data/en/index.json"));
  return {
    events: Array.from(events.ids, (id, row) => {
      const page = readPage(read(`data/en/events/${id}.json`));
      return {
        unique_id: id,
        start_date: dateOf(events.start[row] ?? 0),
        end_date: dateOf((events.end[row] ?? 0) - 1),
        text: { headline: events.titles.at(row), text: page.kind === "event" ? page.summary : "" },
      };
    }),
  };
}

/** A folder with TimelineJS as its own guide sets it up: its script and style, the events as a file beside the page. */
function writeTimelineJs(site: string): string {
  const folder = join(OUT, "timelinejs");
  mkdirSync(folder, { recursive: true });
  for (const part of ["css", "js"]) cpSync(join(TIMELINE_JS, part), join(folder, part), { recursive: true });
  cpSync("bench/pages/timelinejs.html", join(folder, "index.html"));
  writeFileSync(join(folder, "timeline.json"), JSON.stringify(timelineJson(site)));
  writeFileSync(join(folder, "start.js"), 'window.timeline = new TL.Timeline("timeline-embed", "timeline.json");\n');
  return folder;
}

/** Milliseconds from the start of the navigation until a frame shows the text of an event. */
async function whenReadable(page: Page, url: string, selector: string): Promise<number> {
  await page.addInitScript((wanted) => {
    const told = { readableMs: null as number | null };
    Object.assign(window, { told });
    const look = () => {
      const element = [...document.querySelectorAll<HTMLElement>(wanted)].find((one) => {
        const { width, height, top, left } = one.getBoundingClientRect();
        const inSight = width > 0 && height > 0 && top < innerHeight && left < innerWidth && top >= 0 && left >= 0;
        return (
          inSight &&
          one.textContent?.trim() !== "" &&
          one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        );
      });
      const isStyled = document.styleSheets.length > 0;
      if (!element || !isStyled) {
        requestAnimationFrame(look);
        return;
      }
      requestAnimationFrame(() =>
        setTimeout(() => {
          told.readableMs = performance.now();
        }),
      );
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(url, { waitUntil: "commit" });
  const told = await page.waitForFunction(
    () => (window as unknown as { told: { readableMs: number | null } }).told.readableMs ?? undefined,
    null,
    { timeout: 0 },
  );
  return Number(await told.jsonValue());
}

export async function run(bench: Bench): Promise<Figure[]> {
  const site = await bench.site("real");
  const read =
    (url: string, selector: string): Subject =>
    () =>
      bench.inTab(CONDITIONS, async ({ page }) => ({ readable: await whenReadable(page, url, selector) }));
  const peer = await bench.places.serve(writeTimelineJs(site.folder));
  const subjects: Record<string, Subject> = {
    "event page": read(`${site.url}events/wic-2014/`, "#details h1"),
    "start page": read(site.url, "#events li[data-event-id] a"),
    TimelineJS: read(peer.url, ".tl-slide .tl-headline"),
  };
  const samples = await bench.interleave(subjects);
  const readable = (name: string) => samples[name]?.median("readable") ?? null;
  const say = (name: string) => samples[name]?.say("readable", "ms") ?? "not measured in this run";
  return Object.keys(subjects)
    .filter((name) => name !== "TimelineJS")
    .map(
      (name): Figure => ({
        what: `first event to read, ${name}: ours / TimelineJS`,
        value: ratio(readable(name), readable("TimelineJS")),
        must: 0.7,
        aim: 0.4,
        detail: `${say(name)} / ${say("TimelineJS")}`,
      }),
    );
}
