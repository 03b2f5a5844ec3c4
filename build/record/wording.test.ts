import { describe, expect, it } from "vitest";
import { publishedTexts } from "./published-texts.ts";
import { RECORD } from "./real-record.ts";
import { type Kept, RUN, readPrints } from "./research-base.ts";
import { printOf, runsOf, wordsOf } from "./words.ts";

/** Official names and formulas, which may stand as they are: a run is let pass where it lies wholly in one of them. */
const OFFICIAL: readonly string[] = [];

const official = OFFICIAL.map((title) => ` ${wordsOf(title).join(" ")} `);
const isOfficial = (run: string): boolean => official.some((title) => title.includes(` ${run} `));

/** Every run the record shares with what is kept, with its place. */
async function sharedRuns(name: Kept): Promise<string[]> {
  const prints = await readPrints(name);
  return publishedTexts(RECORD).flatMap(({ at, en, zh }) =>
    [...new Set([...runsOf(en, RUN[name]), ...runsOf(zh, RUN[name])])]
      .filter((run) => prints.has(printOf(run)) && !isOfficial(run))
      .map((run) => `${at}: ${run}`),
  );
}

describe("the record is worded afresh", () => {
  it("shares no more than eight words in a row with a primary reading", async () => {
    expect(await sharedRuns("primary-readings")).toEqual([]);
  });

  it("shares no more than eleven words in a row with a fact of the research base", async () => {
    expect(await sharedRuns("facts")).toEqual([]);
  });

  it("publishes no statement for which no source was found", async () => {
    expect(await sharedRuns("unsourced")).toEqual([]);
  });
});
