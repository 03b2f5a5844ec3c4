/** Real input, sent through the debugging protocol as a hand would: a step a frame, never a step before the last arrived. */
import { metricsOf, painted, type Tab } from "./browser.ts";
import { sleep } from "./machine.ts";

const FRAME_MS = 1000 / 60;
const CTRL = 2;

export type Point = { readonly x: number; readonly y: number };
type Send = (tab: Tab) => Promise<unknown>;
type Step = { readonly kind: "wheel" | "move"; readonly send: Send };

/** Ctrl + wheel over a point: `notches` in, then as many out, `times` times. */
export function zoomSteps(at: Point, notches: number, times: number): Step[] {
  const turn = (deltaY: number): Step => ({
    kind: "wheel",
    send: ({ cdp }) =>
      cdp.send("Input.dispatchMouseEvent", { type: "mouseWheel", ...at, deltaX: 0, deltaY, modifiers: CTRL }),
  });
  const once = [...Array(notches).fill(turn(-100)), ...Array(notches).fill(turn(100))] as Step[];
  return Array.from({ length: times }, () => once).flat();
}

/** Notches of Ctrl + wheel one way: in where negative. */
export const wheelSteps = (at: Point, notches: number): Step[] =>
  zoomSteps(at, Math.abs(notches), 1).slice(notches < 0 ? 0 : Math.abs(notches), notches < 0 ? -notches : undefined);

const button = (type: "mousePressed" | "mouseReleased", at: Point): Send => {
  return ({ cdp }) => cdp.send("Input.dispatchMouseEvent", { type, ...at, button: "left", clickCount: 1, buttons: 1 });
};

/** A drag from a point to the left by `px` a step and back again. */
export function dragSteps(from: Point, px: number, steps: number): { press: Send; steps: Step[]; release: Send } {
  const half = Math.floor(steps / 2);
  const places = Array.from({ length: steps }, (_, at) => (at < half ? at + 1 : steps - at - 1));
  return {
    press: button("mousePressed", from),
    steps: places.map((place) => ({
      kind: "move",
      send: ({ cdp }) =>
        cdp.send("Input.dispatchMouseEvent", {
          type: "mouseMoved",
          x: from.x - place * px,
          y: from.y,
          button: "left",
          buttons: 1,
        }),
    })),
    release: button("mouseReleased", from),
  };
}

/** Sends the steps one after the other, each at least a frame after the one before. */
export async function sendSteps(tab: Tab, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const start = performance.now();
    await step.send(tab);
    await sleep(Math.max(0, FRAME_MS - (performance.now() - start)));
  }
  await painted(tab);
}

type Arrived = { readonly wheels: number; readonly moves: number };
const arrived = ({ page }: Tab): Promise<Arrived> =>
  page.evaluate(() => ({ wheels: window.bench.wheels, moves: window.bench.moves }));

export type StepCost = {
  /** Milliseconds the main thread computed for a step. */
  readonly perStep: number;
  readonly sent: number;
  readonly arrived: number;
};

/** What each of the steps costs the main thread. Nothing else is asked of the page meanwhile. */
export async function measureSteps(tab: Tab, steps: readonly Step[]): Promise<StepCost> {
  const told = await arrived(tab);
  const before = await metricsOf(tab);
  await sendSteps(tab, steps);
  const after = await metricsOf(tab);
  const now = await arrived(tab);
  const key = steps[0]?.kind === "wheel" ? "wheels" : "moves";
  return {
    perStep: (((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0)) * 1000) / steps.length,
    sent: steps.length,
    arrived: now[key] - told[key],
  };
}

/** The share of frames, in percent, that were not there in time while the steps were sent: a second run, with a clock. */
export async function measureDrops(tab: Tab, steps: readonly Step[]): Promise<number> {
  const frames = tab.page.evaluate(
    (ms) =>
      new Promise<number[]>((done) => {
        const times: number[] = [];
        const end = { at: Number.POSITIVE_INFINITY };
        window.bench.stopClock = () => {
          end.at = performance.now() + ms;
        };
        const tick = (time: number) => {
          times.push(time);
          if (time > end.at) done(times);
          else requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      }),
    FRAME_MS,
  );
  // A page that is taken away meanwhile says so by the steps that fail.
  frames.catch(() => {});
  await sendSteps(tab, steps);
  await tab.page.evaluate(() => (window.bench.stopClock as () => void)());
  const times = await frames;
  const gaps = times.slice(1).map((time, at) => Math.max(1, Math.round((time - (times[at] ?? time)) / FRAME_MS)));
  const wanted = gaps.reduce((sum, gap) => sum + gap, 0);
  return wanted === 0 ? 0 : ((wanted - gaps.length) / wanted) * 100;
}
