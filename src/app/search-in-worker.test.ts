import { describe, expect, it } from "vitest";
import { NO_FOLDING } from "#domain/folding.ts";
import { type Found, gather } from "#domain/found.ts";
import type { FromSearch, ToSearch } from "#search/search-messages.ts";
import { openInWorker, type SearchWorker } from "./search-in-worker.ts";

const foundFor = (q: string): Found => gather({ q, asked: [], hits: [] });

/** A worker that keeps what it is sent; the test answers for it. */
class FakeWorker implements SearchWorker {
  readonly sent: ToSearch[] = [];
  isTerminated = false;
  onmessage: SearchWorker["onmessage"] = null;
  onerror: SearchWorker["onerror"] = null;
  postMessage = (message: ToSearch) => void this.sent.push(message);
  terminate = () => {
    this.isTerminated = true;
  };
  tell = (data: FromSearch) => this.onmessage?.({ data } as MessageEvent<FromSearch>);
  fail = (message: string) => this.onerror?.({ message } as ErrorEvent);
}

const FILE = Promise.resolve(new ArrayBuffer(2));

async function openedWith(worker: FakeWorker) {
  const opening = openInWorker(worker, FILE);
  await FILE;
  worker.tell({ folding: NO_FOLDING });
  return opening;
}

describe("a search in a worker", () => {
  it("sends the file, then one question at a time, the newest first, and answers each", async () => {
    const worker = new FakeWorker();
    const engine = await openedWith(worker);
    const answers = ["w", "wu", "wuz"].map((q) => engine.find(q));
    expect(worker.sent).toEqual([{ file: await FILE }, { q: "w" }]);
    worker.tell({ found: foundFor("w") });
    expect(worker.sent.at(-1)).toEqual({ q: "wuz" });
    worker.tell({ found: foundFor("wuz") });
    worker.tell({ found: foundFor("wu") });
    expect((await Promise.all(answers)).map(({ q }) => q)).toEqual(["w", "wu", "wuz"]);
  });

  it("fails a question that fails, and goes on", async () => {
    const worker = new FakeWorker();
    const engine = await openedWith(worker);
    const [first, second] = [engine.find("a"), engine.find("b")];
    worker.tell({ failed: "no such term" });
    worker.tell({ found: foundFor("b") });
    await expect(first).rejects.toThrow("no such term");
    expect((await second).q).toBe("b");
  });

  it.each([
    ["its file does not come", () => Promise.reject(new Error("answered 503")), () => {}, "answered 503"],
    [
      "its code does not come",
      () => FILE,
      (worker: FakeWorker) => worker.fail(""),
      "the code of the search does not load",
    ],
    [
      "its file is of another format",
      () => FILE,
      (worker: FakeWorker) => worker.tell({ failed: "format 9" }),
      "format 9",
    ],
  ])("is ended where %s", async (_, file, happen, said) => {
    const worker = new FakeWorker();
    const opening = openInWorker(worker, file());
    happen(worker);
    await expect(opening).rejects.toThrow(said);
    expect(worker.isTerminated).toBe(true);
  });
});
