/** The worker that takes away what an earlier one kept, and itself: for a site that no longer wants one. */
export const killSwitch = (base: string): string => `self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith("wic${base}-")) await caches.delete(name);
      await self.registration.unregister();
      for (const client of await self.clients.matchAll({ type: "window" })) client.navigate(client.url);
    })(),
  ),
);
`;
