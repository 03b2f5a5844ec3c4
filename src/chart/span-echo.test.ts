import { expect, it } from "vitest";
import { SpanEcho } from "./span-echo.ts";

const span = (start: number) => ({ start, end: start + 10 });

it("knows the chart's own moves again, in order and once", () => {
  const echo = new SpanEcho();
  for (const start of [1, 2, 3]) echo.send(span(start));
  expect(echo.isEcho(span(2))).toBe(true);
  expect(echo.isEcho(span(1))).toBe(false);
  expect(echo.isEcho(span(3))).toBe(true);
  // The reader asks for the same window again later: now it is a wish.
  expect(echo.isEcho(span(3))).toBe(false);
});
