import { expect, it } from "vitest";
import { shape, svgText } from "#picture/drawing.ts";
import { indexOf } from "#testing/index-of.ts";
import { forHandout, numberLabels } from "./drawing-numbers.ts";

it("puts each event's number before its label and its tick", () => {
  const index = indexOf([
    { start: 1, label: "First" },
    { start: 2, label: "Second", tick: "2nd" },
  ]);
  const { labels, ticks } = numberLabels(index, new Map([[1, 12]])).events;
  expect([...labels]).toEqual(["First", "12 Second"]);
  expect(ticks.at(1)).toBe("12 2nd");
});

it("sets the number apart, and lets no drawing stand for an event that has its entry in the text", () => {
  const drawn = shape("g", { "data-event-id": "a", x: 1 }, [
    shape("text", { class: "label" }, ["12 Two words"]),
    shape("text", {}, ["12 not a label"]),
  ]);
  expect(svgText(forHandout(drawn, true))).toBe(
    '<g x="1"><text class="label"><tspan class="number">12 </tspan>Two words</text><text>12 not a label</text></g>',
  );
  expect(svgText(forHandout(drawn, false))).toBe(
    '<g x="1"><text class="label">12 Two words</text><text>12 not a label</text></g>',
  );
});
