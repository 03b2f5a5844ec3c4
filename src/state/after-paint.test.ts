import { afterEach, beforeEach, expect, it, vi } from "vitest";

type Listener = () => void;
type Heard = (event: { readonly type: string }) => void;

/** As much of a browser as the module needs, with frames that come when the test says so. */
function stubPage() {
  const frames = new Map<number, Listener>();
  const listeners = new Map<string, Heard>();
  const page = { visibilityState: "visible" };
  let id = 0;
  vi.stubGlobal("document", page);
  vi.stubGlobal("HTMLInputElement", class {});
  vi.stubGlobal("window", { addEventListener: (type: string, heard: Heard) => listeners.set(type, heard) });
  vi.stubGlobal("requestAnimationFrame", (call: Listener) => {
    frames.set(++id, call);
    return id;
  });
  // As a page's: heard in another turn.
  vi.stubGlobal(
    "MessageChannel",
    class {
      readonly port1 = { onmessage: () => {} };
      readonly port2 = { postMessage: () => setTimeout(() => this.port1.onmessage(), 0) };
    },
  );
  vi.stubGlobal("cancelAnimationFrame", (frame: number) => frames.delete(frame));
  return {
    page,
    begin: (type: string) => listeners.get(type)?.({ type }),
    paint: () => {
      for (const [frame, call] of [...frames]) {
        frames.delete(frame);
        call();
      }
    },
  };
}

let stub: ReturnType<typeof stubPage>;
let done: string[];
const log = (what: string) => () => {
  done.push(what);
};

async function load() {
  vi.resetModules();
  return import("./after-paint.ts");
}

beforeEach(() => {
  vi.useFakeTimers();
  stub = stubPage();
  done = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("runs behind the next frame, not in it", async () => {
  const { afterPaint } = await load();
  afterPaint("a", log("a"));
  stub.paint();
  expect(done).toEqual([]);
  vi.advanceTimersByTime(0);
  expect(done).toEqual(["a"]);
});

it("runs everything that waits in order, of the same name the newest", async () => {
  const { afterPaint, forgetWaiting } = await load();
  afterPaint("a", log("old"));
  afterPaint("b", log("b"));
  afterPaint("c", log("c"));
  afterPaint("a", log("new"));
  expect(forgetWaiting("c")).toBe(true);
  expect(forgetWaiting("c")).toBe(false);
  stub.paint();
  vi.advanceTimersByTime(0);
  expect(done).toEqual(["new", "b"]);
  vi.advanceTimersByTime(1000);
  expect(done).toHaveLength(2);
});

it("is done before the next press or key is heard, and not once more after the paint", async () => {
  const { afterPaint } = await load();
  for (const type of ["pointerdown", "keydown", "click", "beforeinput", "pagehide", "visibilitychange"]) {
    afterPaint("a", log(type));
    stub.begin(type);
    expect(done.at(-1)).toBe(type);
  }
  stub.paint();
  vi.advanceTimersByTime(1000);
  expect(done).toHaveLength(6);
});

it("runs at once where the page is hidden, after what waits already", async () => {
  const { afterPaint } = await load();
  afterPaint("a", log("a"));
  afterPaint("b", log("old"));
  stub.page.visibilityState = "hidden";
  afterPaint("b", log("b"));
  expect(done).toEqual(["a", "b"]);
});

it("waits no longer than a moment for a frame that does not come", async () => {
  const { afterPaint } = await load();
  afterPaint("a", log("a"));
  vi.advanceTimersByTime(99);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(["a"]);
});

it("does what work asks for anew with the next paint", async () => {
  const { afterPaint } = await load();
  afterPaint("a", () => {
    done.push("a");
    afterPaint("a", log("again"));
  });
  stub.paint();
  vi.advanceTimersByTime(0);
  expect(done).toEqual(["a"]);
  stub.paint();
  vi.advanceTimersByTime(0);
  expect(done).toEqual(["a", "again"]);
});
