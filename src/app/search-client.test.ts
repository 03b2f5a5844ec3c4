import { expect, it, vi } from "vitest";
import { NO_FOLDING } from "#domain/folding.ts";
import { type Found, gather } from "#domain/found.ts";
import type { SearchPanel } from "#features/search/search-state.ts";
import { createSearchClient, type PageSearch, type SearchParts } from "./search-client.ts";

const answer = (q: string, by: string): Found =>
  gather({ q, asked: [], hits: [{ kind: "event", id: by, place: 0, score: 1, terms: [], names: [], line: null }] });
const byOf = (found: Found | null | undefined) => found?.groups[0]?.hits[0]?.id;
const PANEL: SearchPanel = { ResultsPopover: () => null, PaletteResults: () => null };
const clientOf = (openIndex: SearchParts["openIndex"], rest: Partial<SearchParts> = {}) =>
  createSearchClient({
    openIndex,
    loadPanel: async () => PANEL,
    findNames: async (q) => answer(q, "names"),
    ...rest,
  });
const engine = (find = async (q: string) => answer(q, "index")): PageSearch => ({ folding: NO_FOLDING, find });

it("opens the index when first asked, once", async () => {
  const open = vi.fn(async () => engine());
  const client = clientOf(open);
  expect(client.snapshot().status).toBe("idle");
  client.warm();
  expect(client.snapshot().status).toBe("loading");
  const found = await Promise.all([client.find("a"), client.find("b")]);
  expect(found.map(byOf)).toEqual(["index", "index"]);
  expect(client.snapshot().status).toBe("ready");
  expect(open).toHaveBeenCalledTimes(1);
});

it("tells of each change of its state", async () => {
  const client = clientOf(async () => engine());
  const seen: string[] = [];
  const stop = client.subscribe(() => seen.push(client.snapshot().status));
  await client.find("a");
  stop();
  expect(seen).toEqual(["loading", "ready"]);
  expect(client.snapshot().panel).toBe(PANEL);
});

it("answers from the index while what shows it has failed, and says so", async () => {
  const client = clientOf(async () => engine(), { loadPanel: () => Promise.reject(new Error("503")) });
  expect(byOf(await client.find("a"))).toBe("index");
  expect(client.snapshot()).toMatchObject({ status: "failed", panel: null });
});

it("answers null where nothing at all can be had", async () => {
  const refused = () => Promise.reject(new Error("offline"));
  const client = clientOf(refused, { loadPanel: refused, findNames: refused });
  expect(await client.find("a")).toBeNull();
  expect(client.snapshot().status).toBe("failed");
});

it("looks through names where the index fails, and again asks the index after a retry", async () => {
  let works = false;
  const open = vi.fn(async () => {
    if (!works) throw new Error("503");
    return engine();
  });
  const client = clientOf(open);
  expect(byOf(await client.find("a"))).toBe("names");
  expect(client.snapshot().status).toBe("failed");
  client.warm();
  expect(open).toHaveBeenCalledTimes(1);
  client.warm(true);
  expect(byOf(await client.find("a"))).toBe("names");
  works = true;
  client.warm(true);
  expect(client.known("a")).toBeDefined();
  expect(byOf(await client.find("a"))).toBe("index");
  expect(client.snapshot().status).toBe("ready");
  expect(byOf(client.known("a"))).toBe("index");
});

it("looks through names where a query breaks the index", async () => {
  const client = clientOf(async () => engine(() => Promise.reject(new Error("broken"))));
  expect(byOf(await client.find("a"))).toBe("names");
});

it("remembers the newest answers", async () => {
  const client = clientOf(async () => engine());
  for (let at = 0; at < 60; at++) await client.find(`q${at}`);
  expect(client.known("q0")).toBeUndefined();
  expect(byOf(client.known("q59"))).toBe("index");
});
