import { expect, it } from "vitest";
import { marksOf } from "./marks.ts";

it.each([
  ["held on 19–21 November 2014", [], ["2014-11-19", "2014-11-21"]],
  ["on 12 Oct 2016 and 28 Sept 2018", [], ["2016-10-12", "2018-09-28"]],
  ["from 8 December, in May 2016 and 2017.", [], ["-12-08", "2016-05", "2017"]],
  ["2,100 people, 96 countries and 8.5 billion", [2100, 96, 8.5], []],
  ["nine points, fourteen cases, twenty-one or Thirty", [9, 14, 21, 30], []],
  ["the first of its kind, often", [], []],
  ["resolution 73/266 of 2018", [73, 266], ["2018"]],
])("%j has the figures %j and the dates %j", (text, numbers, dates) =>
  expect(marksOf(text)).toEqual({ numbers, dates }),
);
