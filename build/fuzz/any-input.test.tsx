/**
 * What may come from outside, at random: addresses, what storage holds, messages to an embed, tours in links. Nothing may
 * throw, blank the page or become more than text. A sample that changes with the commit; all of it with FULL=1.
 */
import { readFileSync } from "node:fs";
import { Script } from "node:vm";
import { deflateSync, strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { vocabularyOf } from "#app/subjects.ts";
import { pathOfMessage } from "#app/use-embed.ts";
import { destinationOf } from "#app/use-goto.ts";
import { ownStep, writeOwnTour } from "#domain/own-tour.ts";
import { packTour, unpackTour } from "#export/tour-link.ts";
import { formatPath } from "#state/paths.ts";
import { readPreferences, usePreferences } from "#state/preferences.ts";
import { useOwnTours } from "#state/use-own-tours.ts";
import { formatView } from "#state/view.ts";
import { ownTourOf } from "#testing/own-tour-of.ts";
import { drawPage, IDS, INDEXES, intruders, standIn } from "./drawn-page.tsx";
import { anyValue, HOSTILE_TEXTS, spoil } from "./hostile.ts";
import { type Random, randomFor, SEED } from "./random.ts";
import { randomAddress } from "./random-address.ts";

// The first render is the one after hydration: query and fragment have been read.
vi.mock("react", async (original) => ({
  ...(await original<typeof import("react")>()),
  useSyncExternalStore: (_: unknown, read: () => unknown) => read(),
}));

// Code that comes later comes before the page is looked at.
vi.mock("#ui/use-chunk.ts", async () => ({ useChunk: (await import("./chunks.ts")).chunkOf }));

const FULL = process.env.FULL !== undefined;
/** How many of so many are tried; all with FULL=1. */
const share = (all: number) => (FULL ? all : Math.ceil(all / 20));

let stored: Map<string, string>;
/** Storage that holds what a test puts there, or refuses. */
const storage = (refuses = () => false) => ({
  getItem: (key: string) => {
    if (refuses()) throw new DOMException("no", "SecurityError");
    return stored.get(key) ?? null;
  },
  setItem: (key: string, value: string) => {
    if (refuses()) throw new DOMException("no", "QuotaExceededError");
    stored.set(key, value);
  },
  removeItem: (key: string) => void stored.delete(key),
});

beforeAll(() => {
  stored = new Map();
  for (const [name, value] of Object.entries(standIn())) vi.stubGlobal(name, value);
  vi.stubGlobal("localStorage", storage());
  vi.stubGlobal("sessionStorage", storage());
});
afterAll(() => {
  vi.unstubAllGlobals();
});

/** Draws a page that must be whole: a title, and nothing that was not meant. */
async function expectWhole(address: string, what = address): Promise<void> {
  const where = `${JSON.stringify(what).slice(0, 400)} (SEED=${SEED})`;
  let html = "";
  try {
    html = await drawPage(address);
  } catch (error) {
    throw new Error(`${where} throws`, { cause: error });
  }
  // Not the page itself as what was expected: it would fill the screen.
  const isWaiting = /\/tours\/own\//.test(address) && html.includes('aria-busy="true"');
  expect(isWaiting || /<h1[^>]*>(?:<[^>]+>)*[^<]/.test(html), `${where} has a title`).toBe(true);
  expect(intruders(html), where).toEqual([]);
}

const times = async (all: number, purpose: string, body: (random: Random) => Promise<void>) => {
  for (let number = 0; number < share(all); number++) await body(randomFor(`${purpose} ${number}`));
};

describe("whatever comes", () => {
  it("2 000 random addresses, path, query and fragment: each is a whole page", {
    timeout: 600_000,
  }, async () => {
    await times(2000, "address", (random) => expectWhole(randomAddress(random, IDS)));
  });

  it("every hostile text as id, search, lane, claim and tour", { timeout: 60_000 }, async () => {
    for (const text of FULL ? HOSTILE_TEXTS : HOSTILE_TEXTS.slice(0, 8)) {
      const encoded = encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));
      for (const address of [
        `/events/${encoded}/`,
        `/?q=${encoded}&lanes=${encoded}&from=${encoded}`,
        `/zh/people/ada-chair/?sources=${encoded}#${encoded}`,
        `/tours/own/#t=${encoded}`,
      ]) {
        await expectWhole(address);
      }
    }
  });

  it("200 corrupt states of storage: defaults where nothing is understood, and a whole page", {
    timeout: 120_000,
  }, async () => {
    const boot = new Script(readFileSync("public/boot.js", "utf8"));
    await times(200, "storage", async (random) => {
      const preferences = { state: { theme: "dark", singleKeys: false, textSize: 1.5, notesSize: 2 }, version: 1 };
      const tours = { version: 1, current: "a", tours: [writeOwnTour(ownTourOf())] };
      const write = (value: unknown) => {
        const text = JSON.stringify(spoil(random, value)) ?? "";
        return random.below(5) === 0 ? text.slice(0, random.below(text.length + 1)) : text;
      };
      stored = new Map([
        ["wic-preferences", write(preferences)],
        ["wic-own-tours", write(tours)],
        ["wic-entries", write([])],
      ]);
      const what = JSON.stringify([...stored]);
      const root = new Map<string, unknown>();
      boot.runInNewContext({
        document: {
          documentElement: { setAttribute: (name: string, value: unknown) => root.set(name, value) },
        },
        localStorage: storage(),
        location: { search: "" },
        URLSearchParams,
        addEventListener: () => {},
      });
      expect([undefined, "light", "dark"], what).toContain(root.get("data-theme"));
      void usePreferences.persist.rehydrate();
      expect(readPreferences(usePreferences.getState()), what).toEqual(readPreferences(usePreferences.getState()));
      expect(["system", "light", "dark"], what).toContain(usePreferences.getState().theme);
      useOwnTours.setState({ tours: [], currentId: null, status: "unread" });
      useOwnTours.getState().read();
      expect(["kept", "newer"], what).toContain(useOwnTours.getState().status);
      await expectWhole("/tours/own/", what);
      await expectWhole("/", what);
    });
    stored = new Map();
  });

  it("storage that refuses is told and nothing else happens", async () => {
    vi.stubGlobal(
      "localStorage",
      storage(() => true),
    );
    useOwnTours.setState({ tours: [], currentId: null, status: "unread" });
    useOwnTours.getState().read();
    expect(useOwnTours.getState().status).toBe("lost");
    void usePreferences.persist.rehydrate();
    await expectWhole("/tours/own/");
    vi.stubGlobal("localStorage", storage());
    useOwnTours.setState({ tours: [], currentId: null, status: "kept" });
  });

  it("storage of a newer version: what is still understood is taken, own tours are let be", async () => {
    const newer = JSON.stringify({ version: 99, tours: [{ of: "another form" }] });
    stored = new Map([
      ["wic-preferences", JSON.stringify({ state: { theme: "dark", textSize: "huge", colour: 7 }, version: 99 })],
      ["wic-own-tours", newer],
    ]);
    await usePreferences.persist.rehydrate();
    expect(usePreferences.getState()).toMatchObject({ theme: "dark", textSize: 1 });
    useOwnTours.setState({ tours: [], currentId: null, status: "unread" });
    useOwnTours.getState().change(() => ({ currentId: null }));
    expect(useOwnTours.getState().status).toBe("newer");
    expect(stored.get("wic-own-tours")).toBe(newer);
    await expectWhole("/tours/own/");
    usePreferences.setState({ theme: "system" });
    stored = new Map();
  });

  it("200 hostile messages to an embed: what is followed leads to a page of this site", {
    timeout: 60_000,
  }, async () => {
    let followed = 0;
    for (let number = 0; number < 200; number++) {
      const random = randomFor(`message ${number}`);
      const path = random.one([
        randomAddress(random, IDS),
        random.one(HOSTILE_TEXTS),
        `/${random.one(HOSTILE_TEXTS)}`,
        `/${random.one(["events", "zh/people", "tours"])}/${random.one(IDS)}/?q=${random.one(HOSTILE_TEXTS)}`,
        `/events/${random.one([...INDEXES.en.events.ids])}/#${random.one(HOSTILE_TEXTS)}`,
      ]);
      const goto = { type: "wic-timeline", command: "goto", path };
      const message = random.one([goto, goto, spoil(random, goto), anyValue(random)]);
      const wanted = pathOfMessage(message);
      if (wanted === null) continue;
      const destination = destinationOf(INDEXES.en, vocabularyOf(INDEXES.en), wanted);
      if (destination === null) continue;
      followed += 1;
      const address = formatPath(destination) + formatView(destination.view);
      expect(new URL(address, "https://wic.example/").origin, JSON.stringify(message)).toBe("https://wic.example");
      expect(destination.view.embed).toBe(true);
      await expectWhole(address, JSON.stringify(message));
    }
    expect(followed).toBeGreaterThan(0);
  });

  it("100 hostile tours in links: read in part or told for what they are, and shown as text", {
    timeout: 120_000,
  }, async () => {
    const checksum = (bytes: Uint8Array) => {
      let [a, b] = [1, 0];
      for (const byte of bytes) {
        a = (a + byte) % 65521;
        b = (b + a) % 65521;
      }
      return b * 65536 + a;
    };
    await times(100, "tour", async (random) => {
      const tour = writeOwnTour({
        ...ownTourOf(),
        title: random.one(HOSTILE_TEXTS),
        steps: Array.from({ length: 1 + random.below(4) }, (_, at) =>
          ownStep(`s${at}`, random.one(["event", "view", "title"] as const), {
            title: random.one(HOSTILE_TEXTS),
            narrative: random.one(HOSTILE_TEXTS),
            notes: random.one(HOSTILE_TEXTS),
            event: random.one([...IDS, ...HOSTILE_TEXTS]),
          }),
        ),
      });
      const bytes = strToU8(JSON.stringify(random.below(3) === 0 ? tour : spoil(random, tour)) ?? "");
      const packed = Buffer.from(deflateSync(bytes)).toString("base64url");
      const whole = ["1", packed.length.toString(36), checksum(bytes).toString(36), packed].join(".");
      const link = random.below(5) === 0 ? whole.slice(0, random.below(whole.length)) : whole;
      const unpacked = unpackTour(link, () => "key");
      if ("tour" in unpacked) {
        useOwnTours.setState({ tours: [unpacked.tour], currentId: unpacked.tour.id, status: "kept" });
      }
      for (const path of ["", "present/", "speaker/", "handout/"]) await expectWhole(`/tours/own/${path}#t=${link}`);
      // Kept, it is opened in the editor, all its texts in sight.
      await expectWhole("/tours/own/");
      await expectWhole(`/tours/own/present/#id=${encodeURIComponent(useOwnTours.getState().currentId ?? "")}`);
    });
    expect("tour" in unpackTour(packTour(ownTourOf()), () => "key"), "a tour as it should be is read").toBe(true);
  });

  it("what a text has become would be noticed", () => {
    expect(intruders("<p><img src=x onerror=alert(1)></p>").length).toBeGreaterThan(0);
    expect(intruders('<a href="javascript:alert(1)">x</a>')).toHaveLength(1);
    expect(intruders('<a href="//elsewhere.example/">x</a>')).toHaveLength(1);
    expect(intruders('<a onclick="x()">x</a>')).toHaveLength(1);
    expect(intruders("<p>&lt;img src=x onerror=alert(1)&gt;</p>")).toEqual([]);
  });
});
