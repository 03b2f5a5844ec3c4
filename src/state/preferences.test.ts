import fc from "fast-check";
import { expect, it } from "vitest";
import { readPreferences } from "./preferences.ts";

const DEFAULTS = { theme: "system", singleKeys: true, introDismissed: false };

it("reads what was stored, each field for itself", () => {
  expect(readPreferences({ theme: "dark", singleKeys: false, introDismissed: true })).toEqual({
    theme: "dark",
    singleKeys: false,
    introDismissed: true,
  });
  expect(readPreferences({ theme: "sepia", singleKeys: "no", introDismissed: true, more: 1 })).toEqual({
    ...DEFAULTS,
    introDismissed: true,
  });
});

it("reads anything else as the defaults", () => {
  for (const stored of [null, undefined, [], 3, "dark", {}]) expect(readPreferences(stored)).toEqual(DEFAULTS);
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(Object.keys(readPreferences(stored))).toHaveLength(3);
    }),
  );
});
