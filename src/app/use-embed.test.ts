import fc from "fast-check";
import { expect, it } from "vitest";
import { pathOfMessage } from "./use-embed.ts";

it("takes the path of a goto and nothing else", () => {
  const goto = { type: "wic-timeline", command: "goto", path: "/zh/events/wic-2016/?lanes=documents" };
  expect(pathOfMessage(goto)).toBe(goto.path);
  for (const strange of [
    null,
    "goto",
    [],
    { ...goto, type: "other" },
    { ...goto, command: "eval" },
    { ...goto, path: 7 },
    { ...goto, path: "events/wic-2016/" },
    { ...goto, path: "//elsewhere.example/" },
    { ...goto, path: "/\\elsewhere.example/" },
    { ...goto, path: "https://elsewhere.example/" },
    { ...goto, path: "javascript:alert(1)" },
    { ...goto, path: `/${"x".repeat(3000)}` },
  ]) {
    expect(pathOfMessage(strange), JSON.stringify(strange)).toBeNull();
  }
});

it("never throws, whatever is sent", () => {
  fc.assert(
    fc.property(fc.anything(), (message) => {
      expect(pathOfMessage(message)).toBeNull();
    }),
  );
});
