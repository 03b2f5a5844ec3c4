import type { Folding } from "#domain/folding.ts";
import type { Found } from "#domain/found.ts";
import type { FromSearch, ToSearch } from "#search/search-messages.ts";
import type { PageSearch } from "./search-client.ts";

/** What is used of a `Worker`. */
export type SearchWorker = {
  readonly postMessage: (message: ToSearch, transfer: ArrayBuffer[]) => void;
  readonly terminate: () => void;
  onmessage: ((event: MessageEvent<FromSearch>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

type Waiting<T> = {
  readonly q: string;
  readonly resolve: (value: T) => void;
  readonly reject: (reason: Error) => void;
};

/** Of several questions the newest is asked first: the others were typed on the way to it. */
function askOneByOne(worker: SearchWorker): (q: string) => Promise<Found> {
  const waiting: Waiting<Found>[] = [];
  let asked: Waiting<Found> | null = null;
  const askNext = () => {
    asked = waiting.pop() ?? null;
    if (asked) worker.postMessage({ q: asked.q }, []);
  };
  const settle = (told: FromSearch) => {
    if (!asked) return;
    if ("found" in told) asked.resolve(told.found);
    else asked.reject(new Error("failed" in told ? told.failed : "the search answered out of turn"));
    askNext();
  };
  worker.onmessage = ({ data }) => settle(data);
  worker.onerror = (event) => settle({ failed: event.message });
  return (q) =>
    new Promise((resolve, reject) => {
      waiting.push({ q, resolve, reject });
      if (!asked) askNext();
    });
}

/**
 * Opens the search in a worker, which is sent the file as it came.
 *
 * @throws Error where the file or the worker's code does not come, or the file is not one this site reads
 */
export async function openInWorker(worker: SearchWorker, file: Promise<ArrayBuffer>): Promise<PageSearch> {
  const opened = new Promise<Folding>((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      if ("folding" in data) resolve(data.folding);
      else reject(new Error("failed" in data ? data.failed : "the search answers before it is open"));
    };
    worker.onerror = ({ message }) => reject(new Error(message || "the code of the search does not load"));
  });
  try {
    const [folding] = await Promise.all([opened, file.then((bytes) => worker.postMessage({ file: bytes }, [bytes]))]);
    return { folding, find: askOneByOne(worker) };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
