import { expect, it } from "vitest";
import { datasetOf, disagreementOf, textOf } from "#testing/dataset-of.ts";
import { CHINESE, ENGLISH, selectionOf } from "#testing/selection-of.ts";
import { timelineJson } from "./timelinejs.ts";

const dataset = datasetOf({
  events: [
    {
      id: "days",
      date: "2014-11-19/2014-11-21",
      title: textOf(`A <b> & "title"`, "乌镇“标题”"),
      disagreements: [disagreementOf({ id: "d", question: textOf("Who & why?", "谁？"), sides: [] })],
    },
    { id: "month", date: "2015-12" },
    { id: "year", date: "1987" },
    { id: "unknown-end", date: "2018-11-06/" },
    { id: "ongoing", date: "2022-07-12/.." },
    { id: "mixed", date: "2013-04/2016-06-29", lane: "leadership" },
  ],
});

it("makes a slide of every event, its dates as exact as the record's", () => {
  const { events } = timelineJson(selectionOf(dataset), ENGLISH);
  expect(events.map(({ unique_id, start_date, end_date }) => [unique_id, start_date, end_date])).toEqual([
    ["year", { year: 1987 }, undefined],
    ["mixed", { year: 2013, month: 4 }, { year: 2016, month: 6, day: 29 }],
    ["days", { year: 2014, month: 11, day: 19 }, { year: 2014, month: 11, day: 21 }],
    ["month", { year: 2015, month: 12 }, undefined],
    ["unknown-end", { year: 2018, month: 11, day: 6 }, undefined],
    ["ongoing", { year: 2022, month: 7, day: 12 }, { year: 2022, month: 12, day: 31 }],
  ]);
});

it("writes texts as HTML that holds any title, and leads to the record", () => {
  const days = timelineJson(selectionOf(dataset), ENGLISH).events.find(({ unique_id }) => unique_id === "days");
  expect(days?.text.headline).toBe("A &lt;b&gt; &amp; &quot;title&quot;");
  expect(days?.text.text).toContain("<p>≠ Sources differ: Who &amp; why?</p>");
  expect(days?.text.text).toContain('<a href="https://example.org/wic/events/days/">');
  expect(days?.group).toBe("Editions");
  expect(days?.display_date).toBe("19–21 November 2014");
});

it("carries version, licence and address, in words on its title slide too", () => {
  const json = timelineJson(selectionOf(dataset, ["month"]), CHINESE);
  const permalink = "https://example.org/wic/?lanes=documents";
  expect(json).toMatchObject({ version: "0.1.0", licence: "CC-BY-4.0", permalink });
  expect(json.events).toHaveLength(1);
  expect(json.title.text.text).toContain("CC-BY-4.0");
  expect(json.title.text.text).toContain(`<a href="${permalink}">`);
  expect(json.events[0]?.display_date).toBe("2015年12月");
});
