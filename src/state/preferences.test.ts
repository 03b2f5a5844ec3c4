import fc from "fast-check";
import { expect, it } from "vitest";
import { readPreferences } from "./preferences.ts";

const DEFAULTS = { theme: "system", singleKeys: true, introDismissed: false, textSize: 1, notesSize: 1 };

it("reads what was stored, each field for itself", () => {
  const stored = { theme: "dark", singleKeys: false, introDismissed: true, textSize: 1.5, notesSize: 2 };
  expect(readPreferences(stored)).toEqual(stored);
  expect(
    readPreferences({ theme: "sepia", singleKeys: "no", introDismissed: true, textSize: 7, notesSize: "2", more: 1 }),
  ).toEqual({
    ...DEFAULTS,
    introDismissed: true,
  });
});

it("reads anything else as the defaults", () => {
  for (const stored of [null, undefined, [], 3, "dark", {}]) expect(readPreferences(stored)).toEqual(DEFAULTS);
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(Object.keys(readPreferences(stored))).toHaveLength(Object.keys(DEFAULTS).length);
    }),
  );
});
