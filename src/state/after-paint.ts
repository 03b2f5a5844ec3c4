/**
 * First the answer, then the rest. A press or key shows at once that it was heard; what follows from it (another page,
 * window or filter, drawn in chart, list and details) is drawn when that has been painted.
 *
 * Whoever acts again meets a page that is drawn: what still waits is drawn before the next press or key is handled.
 */
import { flushSync } from "react-dom";

/** Where no frame comes, as in a window that lies behind another, nothing waits longer than this. */
const LONGEST_WAIT_MS = 100;
/** With these something new begins. */
const BEGINNINGS = ["pointerdown", "keydown", "click", "beforeinput", "pagehide", "visibilitychange"] as const;

/** What waits, by its name: of the same name the newest. */
const waiting = new Map<string, () => void>();
let frame = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Its message comes in a turn of its own, sooner than a timer's. */
let turn: MessageChannel | null = null;

/** Draws now what waits for the next paint, in one render. */
export function drawWaiting(): void {
  if (waiting.size === 0) return;
  cancelAnimationFrame(frame);
  clearTimeout(timer);
  const works = [...waiting.values()];
  waiting.clear();
  flushSync(() => {
    for (const work of works) work();
  });
}

/**
 * A box is checked before its click is heard. Drawn now as it was, it would look to React as if nobody had pressed it:
 * the browser's own setter, which React does not hear of, gives it back what the press made of it.
 */
function drawBefore(event: Event): void {
  const box = event.type === "click" && event.target instanceof HTMLInputElement ? event.target : null;
  const pressed = box?.checked;
  drawWaiting();
  if (box && box.checked !== pressed)
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "checked")?.set?.call(box, pressed);
}

function listen(): void {
  if (turn) return;
  turn = new MessageChannel();
  turn.port1.onmessage = drawWaiting;
  // Before any other listener hears of it.
  for (const beginning of BEGINNINGS) window.addEventListener(beginning, drawBefore, { capture: true });
}

/**
 * Runs `work`, which sets the state of components, once the next frame has been painted; at once where the page is hidden
 * and paints none. Of several with the same `name` that wait, only the newest runs.
 */
export function afterPaint(name: string, work: () => void): void {
  if (document.visibilityState === "hidden") {
    waiting.delete(name);
    drawWaiting();
    work();
    return;
  }
  listen();
  if (waiting.size === 0) {
    frame = requestAnimationFrame(() => {
      // A frame's callbacks run before it is painted: the next turn is behind it.
      turn?.port2.postMessage(null);
    });
    timer = setTimeout(drawWaiting, LONGEST_WAIT_MS);
  }
  waiting.set(name, work);
}

const HEARD = "heard";

/** Marks the link that was pressed (`data-heard`) until the page it leads to is drawn. */
export function markHeard(link: HTMLElement): void {
  link.setAttribute("data-heard", "");
  afterPaint(HEARD, () => link.removeAttribute("data-heard"));
}

/** Takes back what waits under a name, where something newer was set at once. */
export const forgetWaiting = (name: string): boolean => waiting.delete(name);
