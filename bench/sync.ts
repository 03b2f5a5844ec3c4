import type { Page } from "@playwright/test";
import { seededNumbers } from "#testing/synthetic-events.ts";
import type { Bench } from "./kit/bench.ts";
import type { Figure } from "./kit/figure.ts";

export const about = `A tour given in two windows of one browser with the network off: random moves from either window, from the press of
the key until the other window has painted the same step, reveal and blank screen.`;

const TOUR = "nine-editions";
const MOVES = 50;
/** A move that has not come by then never will. */
const LATE_MS = 5000;
/** Of a clicker and of the speaker: more often on than back. */
const KEYS = ["PageDown", "PageDown", "ArrowRight", "PageUp", "b"] as const;

/** Waits until the page is alive, as a press before that is lost, and lets it tell what it shows and when a key came. */
async function watch(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector("main[data-tour]");
    const chart = main?.querySelector('[data-region="timeline"]');
    const isDrawn = !chart || chart.getAttribute("aria-busy") === "false";
    return main && isDrawn && Object.keys(main).some((key) => key.startsWith("__react"));
  });
  await page.evaluate(() => {
    window.bench = {
      firstItemMs: null,
      wheels: 0,
      moves: 0,
      longTasks: [],
      host: document.documentElement,
      shows: () => {
        const main = document.querySelector("main[data-tour]");
        const said = [...(main?.querySelectorAll('[role="status"]') ?? [])].at(-1)?.textContent;
        const blank = [...(main?.querySelectorAll("button[aria-pressed]") ?? [])].find(
          (button) => button.textContent === "Blank",
        );
        return `${main?.getAttribute("data-step")} ${said} ${blank?.getAttribute("aria-pressed")}`;
      },
    };
    addEventListener(
      "keydown",
      ({ timeStamp }) => {
        window.bench.pressed = performance.timeOrigin + timeStamp;
      },
      { capture: true },
    );
  });
}

const shows = (page: Page): Promise<string> => page.evaluate(() => (window.bench.shows as () => string)());

/** When the page will have painted something else than `before`, on the clock both windows share. */
const paintedOther = (page: Page, before: string): Promise<number> =>
  page.evaluate(
    (known) =>
      new Promise<number>((done) => {
        const now = window.bench.shows as () => string;
        const observer = new MutationObserver(() => {
          if (now() === known) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())));
        });
        observer.observe(document.body, { attributes: true, characterData: true, childList: true, subtree: true });
      }),
    before,
  );

const pressedAt = (page: Page): Promise<number> => page.evaluate(() => window.bench.pressed as number);

async function within(painted: Promise<number>, move: string): Promise<number> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${move}: nothing came after ${LATE_MS / 1000} s`)), LATE_MS);
  });
  return Promise.race([painted, late]).finally(() => clearTimeout(timer));
}

/** Presses random keys in either window. */
async function move(windows: readonly [Page, Page]): Promise<Record<string, number>> {
  const random = seededNumbers(MOVES);
  const times: number[] = [];
  let agreed = 0;
  for (let at = 0; at < MOVES; at++) {
    const [here, there] = random() < 0.5 ? windows : ([windows[1], windows[0]] as const);
    const painted = paintedOther(there, await shows(there));
    const key = KEYS[Math.floor(random() * KEYS.length)] ?? "PageDown";
    await here.keyboard.press(key);
    times.push((await within(painted, `move ${at + 1}, ${key}`)) - (await pressedAt(here)));
    if ((await shows(here)) === (await shows(there))) agreed++;
  }
  times.sort((a, b) => a - b);
  return { agreed, middle: times[times.length >> 1] ?? Number.NaN, worst: times.at(-1) ?? Number.NaN };
}

export async function run(bench: Bench): Promise<Figure[]> {
  const samples = await bench.interleave({
    moves: async () => {
      const { url } = await bench.site("real");
      return bench.inTab({}, async ({ page }) => {
        // A step in the middle, so that every key changes something.
        await page.goto(`${url}tours/${TOUR}/5/`);
        await watch(page);
        const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
        await watch(speaker);
        await page.context().setOffline(true);
        return move([page, speaker]);
      });
    },
  });
  const { moves } = samples;
  return [
    {
      what: `a move of a tour reaches the other window, median of ${MOVES}`,
      value: moves.median("middle"),
      unit: "ms",
      digits: 0,
      must: 100,
      aim: 50,
      detail: `${moves.say("middle", "ms")}, the slowest ${moves.say("worst", "ms")}`,
    },
    {
      what: `moves of ${MOVES} after which both windows show the same`,
      value: moves.median("agreed"),
      digits: 0,
      must: MOVES,
      more: true,
      detail: moves.say("agreed", ""),
    },
  ];
}
