import { type SyntheticEvents, syntheticEvents } from "#testing/synthetic-events.ts";

/** What a page of the benchmark tells the one who measures it. */
type Told = {
  /** From the start of the navigation to the frame that painted the first event, less the time the events took to invent. */
  firstItemMs: number | null;
  /** Wheel and pointer events that have arrived. */
  wheels: number;
  moves: number;
  /** The element the chart is in. */
  host: HTMLElement;
  [figure: string]: unknown;
};

declare global {
  interface Window {
    bench: Told;
  }
}

const query = new URLSearchParams(location.search);

/** How many events the page shows. */
export const COUNT = Number(query.get("n") ?? 150);
/** How many of them are in view at first; all of them by default. */
export const IN_VIEW = Number(query.get("view") ?? COUNT);

let inventing = 0;

/** The events, invented anew in every page; the time that takes belongs to nobody. */
export function inventEvents(make: (count: number) => SyntheticEvents = syntheticEvents): SyntheticEvents {
  const start = performance.now();
  const events = make(COUNT);
  inventing += performance.now() - start;
  return events;
}

/** Work that stands for data arriving, and so belongs to nobody either. */
export function asGiven<T>(work: () => T): T {
  const start = performance.now();
  const made = work();
  inventing += performance.now() - start;
  return made;
}

/** The element to draw in, with what has arrived counted from now on. */
export function openPage(): HTMLElement {
  const host = document.getElementById("host");
  if (!host) throw new Error("the page has no #host");
  window.bench = { firstItemMs: null, wheels: 0, moves: 0, host };
  const count = (key: "wheels" | "moves") => () => {
    window.bench[key] += 1;
  };
  window.addEventListener("wheel", count("wheels"), { capture: true, passive: true });
  // One that arrives may stand for several that were sent.
  window.addEventListener(
    "pointermove",
    (event) => {
      window.bench.moves += Math.max(1, event.getCoalescedEvents().length);
    },
    { capture: true, passive: true },
  );
  return host;
}

/** Looks with every frame whether an event is there, and notes when the frame that shows it has been painted. */
export function watchFirstItem(isThere: () => boolean): void {
  const look = () => {
    if (!isThere()) {
      requestAnimationFrame(look);
      return;
    }
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        window.bench.firstItemMs = performance.now() - inventing;
      };
      channel.port2.postMessage(null);
    });
  };
  requestAnimationFrame(look);
}
