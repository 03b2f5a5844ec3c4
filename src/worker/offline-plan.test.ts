import { expect, it } from "vitest";
import { isOldCache, offlineKind, withoutQuery } from "./offline-plan.ts";

it.each([
  ["/wic/", "page"],
  ["/wic/events/wic-2014/", "page"],
  ["/wic/zh/no/such/thing", "page"],
  ["/wic/data/en/index.json", "data"],
  ["/wic/data/zh/events/wic-2014.json", "data"],
  ["/wic/data/wic.json", "other"],
  ["/wic/data/events.csv", "other"],
  ["/wic/cards/events/wic-2014.png", "other"],
  ["/wic/assets/index-a1b2.js", "asset"],
  ["/wic/sw.js", "other"],
  ["/elsewhere/", "other"],
])("%s is %s", (path, kind) => {
  expect(offlineKind(path, "/wic/")).toBe(kind);
});

it("what is kept is filed without query and fragment", () => {
  expect(withoutQuery("https://example.org/events/x/?from=2014#claim-a")).toBe("https://example.org/events/x/");
});

it("only older caches of this very site go", () => {
  const current = ["wic/wic/-shell-b2"];
  expect(isOldCache("wic/wic/-shell-a1", "/wic/", current)).toBe(true);
  expect(isOldCache("wic/wic/-shell-b2", "/wic/", current)).toBe(false);
  expect(isOldCache("wic/-shell-a1", "/wic/", current)).toBe(false);
  expect(isOldCache("somebody-else", "/wic/", current)).toBe(false);
});
