import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  begin,
  changed,
  elapsed,
  heard,
  minutesAhead,
  readMessage,
  type Shared,
  type Synced,
  type SyncMessage,
  started,
  stopped,
  writeMessage,
} from "./tour-sync.ts";

const say = (kind: SyncMessage["kind"], from: string, synced: Synced | null = null): SyncMessage => ({
  kind,
  tour: "t",
  from,
  role: "audience",
  synced,
});

/** Windows on one channel: what is said waits at every other window until it is heard there. */
class Room {
  readonly windows = new Map<string, Synced>();
  #opened = 0;
  readonly #waiting: { readonly to: string; readonly message: SyncMessage }[] = [];

  #send(message: SyncMessage): void {
    // Through the form it travels in.
    const read = readMessage(JSON.parse(JSON.stringify(writeMessage(message))));
    if (!read) throw new Error("a message of our own is not read");
    for (const to of this.windows.keys()) if (to !== message.from) this.#waiting.push({ to, message: read });
  }

  /** The window `place` is opened, or loaded anew; every load has a name of its own. */
  open(place: string, step: number): void {
    const name = `${place}${this.#opened++}`;
    for (const old of this.windows.keys()) if (old.startsWith(place)) this.windows.delete(old);
    this.windows.set(name, begin(name, { step, shown: 0 }));
    this.#send(say("hello", name));
  }

  move(place: string, patch: Partial<Shared>): void {
    const [name, own] = [...this.windows].find(([one]) => one.startsWith(place)) ?? [];
    if (name === undefined || own === undefined) return;
    const synced = changed(own, name, patch);
    this.windows.set(name, synced);
    this.#send(say("state", name, synced));
  }

  /** The `at`-th message that waits is heard; those of one pair may overtake each other. */
  hear(at: number): boolean {
    const [next] = this.#waiting.splice(at % Math.max(1, this.#waiting.length), 1);
    if (!next) return false;
    const own = this.windows.get(next.to);
    if (!own) return true;
    const { synced, answer } = heard(own, next.message, next.to);
    this.windows.set(next.to, synced);
    if (answer) this.#send(say("state", next.to, synced));
    return true;
  }

  settle(): void {
    for (let left = 10_000; this.hear(0); left--) if (left === 0) throw new Error("they talk for ever");
  }

  get states(): string[] {
    return [...this.windows.values()].map(({ shared }) => JSON.stringify(shared));
  }
}

describe("windows of one tour", () => {
  it("agree once they have heard each other, in whatever order and whoever moved, opened or was loaded anew", () => {
    const name = fc.constantFrom("a", "b", "c");
    const act = fc.oneof(
      fc.record({ do: fc.constant("open" as const), name, step: fc.nat(9) }),
      fc.record({ do: fc.constant("move" as const), name, step: fc.nat(9), blank: fc.boolean() }),
      fc.record({ do: fc.constant("hear" as const), at: fc.nat(20) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const room = new Room();
        room.open("a", 1);
        for (const one of acts) {
          if (one.do === "open") room.open(one.name, one.step + 1);
          else if (one.do === "hear") room.hear(one.at);
          else room.move(one.name, { place: { step: one.step + 1, shown: 0 }, blank: one.blank });
        }
        room.settle();
        expect(new Set(room.states).size).toBe(1);
      }),
      { numRuns: 400 },
    );
  });

  it("follow the one that was there first, though nothing has happened in it yet", () => {
    const room = new Room();
    room.open("z", 5);
    room.open("a", 1);
    room.settle();
    expect([...room.windows.values()].map(({ shared }) => shared.place.step)).toEqual([5, 5]);
  });

  it("keep the last move of all", () => {
    const room = new Room();
    room.open("a", 1);
    room.open("b", 1);
    room.settle();
    room.move("a", { place: { step: 3, shown: 1 } });
    room.settle();
    room.move("b", { blank: true });
    room.settle();
    expect(new Set(room.states)).toEqual(
      new Set([JSON.stringify({ place: { step: 3, shown: 1 }, blank: true, clock: { ran: 0, since: null } })]),
    );
  });
});

describe("readMessage", () => {
  const good = writeMessage(say("state", "a", changed(begin("a", { step: 1, shown: 0 }), "a", { blank: true })));
  const state = good as { synced: Synced };
  const withPlace = (place: unknown) => ({
    ...good,
    synced: { ...state.synced, shared: { ...state.synced.shared, place } },
  });

  it("reads what writeMessage wrote", () => {
    expect(readMessage(good)).toMatchObject({ kind: "state", tour: "t", synced: { count: 1, by: "a" } });
    expect(readMessage(writeMessage(say("hello", "b")))).toEqual(say("hello", "b"));
  });

  it.each([
    ["nothing", null],
    ["a text", "wic-tour"],
    ["another app's", { ...good, app: "other" }],
    ["another version's", { ...good, version: 2 }],
    ["another kind", { ...good, kind: "eval" }],
    ["another role", { ...good, role: "student" }],
    ["a state without its state", { ...good, synced: null }],
    ["a step that is none", withPlace({ step: 0, shown: 0 })],
    ["half a step", withPlace({ step: 1.5, shown: 0 })],
    ["an endless step", withPlace({ step: Number.POSITIVE_INFINITY, shown: 0 })],
    ["a name without end", { ...good, tour: "t".repeat(500) }],
  ])("ignores %s", (_, data) => expect(readMessage(data)).toBeNull());

  it("never throws", () => {
    fc.assert(fc.property(fc.anything(), (data) => void readMessage(data)));
  });
});

describe("the clock", () => {
  it("runs from its start, keeps what ran when stopped, and goes on", () => {
    const running = started({ ran: 0, since: null }, 1000);
    expect(started(running, 5000)).toEqual(running);
    const still = stopped(running, 4000);
    expect(elapsed(still, 9000)).toBe(3000);
    expect(elapsed(started(still, 10_000), 11_000)).toBe(4000);
  });

  it.each([
    [1, 0, 0],
    [1, 4, -2],
    [1, 1.2, 0],
    [5, 4, 1],
    [5, 5.5, 0],
    [5, 2, 3],
    [12, 20, -5],
  ])("at step %i of twelve in fifteen minutes after %d minutes the tour is %d ahead", (step, minutes, ahead) => {
    expect(minutesAhead({ minutes: 15, steps: 12 }, step, minutes * 60_000)).toBe(ahead);
  });
});
