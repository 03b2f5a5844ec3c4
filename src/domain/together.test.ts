import { expect, it } from "vitest";
import { indexOf } from "#testing/index-of.ts";
import { appearsWith } from "./together.ts";

const index = indexOf([
  { id: "a", start: 100, people: ["ada", "ben"], organizations: ["office"] },
  { id: "b", start: 200, people: ["ada", "ben", "cay"] },
  { id: "c", start: 300, people: ["ada"], organizations: ["office", "bureau"] },
  { id: "d", start: 400, people: ["ben", "dan"], organizations: ["office"] },
]);
const listOf = (kind: "person" | "organization", id: string) =>
  appearsWith(index, kind, id).map((entry) => [
    entry.kind,
    entry.id,
    entry.rows.map((row) => index.events.ids.at(row)).join(""),
  ]);

it("lists who shares events with a person, most often first, then by name", () => {
  expect(listOf("person", "ada")).toEqual([
    ["person", "ben", "ab"],
    ["organization", "office", "ac"],
    ["organization", "bureau", "c"],
    ["person", "cay", "b"],
  ]);
});

it("lists the same for an organization, and never the one asked for", () => {
  expect(listOf("organization", "office")).toEqual([
    ["person", "ada", "ac"],
    ["person", "ben", "ad"],
    ["organization", "bureau", "c"],
    ["person", "dan", "d"],
  ]);
});

it("is empty for somebody in no event", () => expect(listOf("person", "nobody")).toEqual([]));
