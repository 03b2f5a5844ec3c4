import { expect, test } from "vitest";
import { indexOf } from "#testing/index-of.ts";
import { findNames } from "./find-names.ts";
import { rowsFound } from "./found.ts";

const index = indexOf([
  { start: 1, id: "opening", title: "Opening in Wuzhen", people: ["jack-ma"] },
  { start: 2, id: "closing", title: "Closing", sources: ["wuzhen-times"] },
  { start: 3, id: "report", title: "乌镇报告", organizations: ["wuzhen-office"] },
]);

test.each([
  ["wuzhen", ["event opening", "event report", "organization wuzhen-office", "source wuzhen-times"]],
  ["OPENING  wuzhen", ["event opening"]],
  ["jack", ["event opening", "person jack-ma"]],
  ["乌镇", ["event report"]],
  ["nothing", []],
  ["，！", []],
  ["", []],
])("%j finds %j", (q, expected) => {
  const found = findNames(index, q);
  expect(found.q).toBe(q);
  expect(found.groups.flatMap(({ hits }) => hits.map(({ kind, id }) => `${kind} ${id}`))).toEqual(expected);
  const events = expected.filter((one) => one.startsWith("event "));
  expect(Array.from(rowsFound(found, index.events), (row) => `event ${index.events.ids.at(row)}`)).toEqual(events);
});
