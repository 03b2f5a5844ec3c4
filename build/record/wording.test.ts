import { describe, expect, it } from "vitest";
import { publishedTexts } from "./published-texts.ts";
import { RECORD } from "./real-record.ts";
import { type Kept, RUN, readPrints } from "./research-base.ts";
import { printOf, runsOf, wordsOf } from "./words.ts";

/** Official names, themes and formulas, which stand as they are: no run of words is counted across them. */
const OFFICIAL: readonly string[] = [
  "community with a shared future in cyberspace",
  "community of common future in cyberspace",
  "community of shared future in cyberspace",
  "cyberspace community of shared destiny",
  "Jointly Build a Community",
  "An Interconnected World Shared and Governed by All",
  "Innovation-driven Internet Development for the Benefit of All",
  "Developing Digital Economy for Openness and Shared Benefits",
  "Creating a Digital World for Mutual Trust and Collective Governance",
  "Creating a Digital World of Mutual Trust and Shared Governance",
  "Intelligent Interconnection for Openness and Cooperation",
  "Digital Empowerment to Create a Better Future",
  "Towards a New Era of Digital Civilization",
];

const official = OFFICIAL.map((title) => wordsOf(title).join(" "));
const withoutOfficial = (text: string): string[] => {
  let words = ` ${wordsOf(text).join(" ")} `;
  for (const title of official) words = words.replaceAll(` ${title} `, " ; ");
  return words.split(";");
};
const runsBeside = (text: string, length: number): string[] =>
  withoutOfficial(text).flatMap((stretch) => runsOf(stretch, length));

/** Every run the record shares with what is kept, with its place. */
async function sharedRuns(name: Kept): Promise<string[]> {
  const prints = await readPrints(name);
  return publishedTexts(RECORD).flatMap(({ at, en, zh }) =>
    [...new Set([...runsBeside(en, RUN[name]), ...runsBeside(zh, RUN[name])])]
      .filter((run) => prints.has(printOf(run)))
      .map((run) => `${at}: ${run}`),
  );
}

describe("the record is worded afresh", () => {
  it("and a run that is shared would be found: the theme of 2019 stands in a reading", async () => {
    const prints = await readPrints("primary-readings");
    const [run = ""] = runsOf("“Intelligent interconnection for Openness and Cooperation – building a community”", 9);
    expect(prints.has(printOf(run))).toBe(true);
    expect(prints.has(printOf(run.replace("openness", "candour")))).toBe(false);
  });

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
