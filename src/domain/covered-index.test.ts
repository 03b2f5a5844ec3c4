import { expect, it } from "vitest";
import { indexOf } from "#testing/index-of.ts";
import { coveredIndex } from "./covered-index.ts";

const index = indexOf([
  { start: 1, id: "a", title: "Opening of 2018", label: "Opening 2018", tick: "Open 18" },
  { start: 2, id: "b", title: "第五届", label: "2018年大会", tick: "大会" },
]);
const covered = { titles: false, dates: false, outcomes: false, named: new Set<string>() };
const cover = (given: Partial<typeof covered>, prominent: number[] = []) => {
  const { titles, labels, ticks } = coveredIndex(index, { ...covered, ...given }, new Set(prominent)).events;
  return { titles: [...titles], labels: [...labels], ticks: [...ticks] };
};

it("leaves alone what is not covered", () => {
  expect(coveredIndex(index, { ...covered, outcomes: true }, new Set())).toBe(index);
});

it("covers every title but those named", () => {
  expect(cover({ titles: true, named: new Set(["b"]) })).toEqual({
    titles: ["?", "第五届"],
    labels: ["?", "2018年大会"],
    ticks: ["?", "大会"],
  });
});

it("covers years, and the whole label of what does not stand out", () => {
  expect(cover({ dates: true }, [0])).toEqual({
    titles: ["Opening of …", "第五届"],
    labels: ["Opening …", ""],
    ticks: ["Open …", ""],
  });
  expect(cover({ dates: true }, [1]).labels).toEqual(["", "…大会"]);
});
