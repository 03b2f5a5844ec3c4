import { useSession } from "#state/session.ts";

/** What the page tells a waiting worker: see `service-worker.ts`. */
const USE_NEW_VERSION = { type: "wic-use-new-version" };

type Connection = { readonly saveData?: boolean };

/** Whether this browser and this page should keep the site for use without a network. */
function wantsWorker(): boolean {
  if (!import.meta.env.PROD || !import.meta.env.OFFLINE || !("serviceWorker" in navigator)) return false;
  // A guest in another page keeps nothing, and who saves data is not sent more than was asked for.
  if (document.documentElement.hasAttribute("data-embed")) return false;
  return !(navigator as { connection?: Connection }).connection?.saveData;
}

/** A worker that waits is offered to the reader; asked to, it takes over and the page is loaded anew. */
function offer(worker: ServiceWorker): void {
  useSession.getState().setNewVersion(() => {
    navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), { once: true });
    worker.postMessage(USE_NEW_VERSION);
  });
}

async function register(base: string): Promise<void> {
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: "none" });
  // Without a worker in charge yet the new one is the first: nothing waits.
  const isUpdate = () => navigator.serviceWorker.controller !== null;
  if (registration.waiting && isUpdate()) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && isUpdate()) offer(worker);
    });
  });
}

/** Once the page has loaded, keeps the site for use without a network. Where that fails the site works as before. */
export function keepForOffline(base: string): void {
  if (!wantsWorker()) return;
  const start = () => {
    // After the chart: what is kept for later must not stand in the way of what is wanted now.
    const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000));
    idle(() => void register(base).catch(() => {}), { timeout: 10_000 });
  };
  if (document.readyState === "complete") start();
  else window.addEventListener("load", start, { once: true });
}
