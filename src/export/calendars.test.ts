import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { datasetOf, disagreementOf, textOf } from "#testing/dataset-of.ts";
import { CHINESE, ENGLISH, selectionOf } from "#testing/selection-of.ts";
import { writeCalendars } from "./calendars.ts";

const EVIL = `A "title"; with, commas \\ and & <signs>`;
const dataset = datasetOf({
  events: [
    {
      id: "days",
      date: "2014-11-19/2014-11-21",
      title: textOf(EVIL, "第一届“世界互联网大会”，乌镇"),
      places: ["wuzhen"],
    },
    { id: "month", date: "2015-12", title: textOf("In December", "十二月") },
    { id: "about", date: "2017-12-05~" },
    { id: "unknown-end", date: "2018-11-06/" },
    { id: "term", date: "2013-04/2016-06-29", lane: "leadership" },
    { id: "ongoing", date: "2022-07-12/..", lane: "leadership" },
    {
      id: "month-long",
      date: "2018-10-01/2018-10-31",
      disagreements: [disagreementOf({ id: "d", question: textOf("Which?", "哪个？"), sides: [] })],
    },
    { id: "month-and-a-day", date: "2018-10-01/2018-11-01" },
    { id: "year", date: "1987" },
  ],
});

/** What a calendar program reads of one entry. */
function entriesOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      id: event.uid,
      title: event.summary,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      allDay: event.startDate.isDate && event.endDate.isDate,
      text: event.description,
      place: event.location,
      transparent: component.getFirstPropertyValue("transp"),
      stamp: String(component.getFirstPropertyValue("dtstamp")),
      url: component.getFirstPropertyValue("url"),
      lane: component.getFirstPropertyValue("categories"),
    };
  });
}

const english = writeCalendars(selectionOf(dataset), ENGLISH);
const events = entriesOf(english.events);
const terms = entriesOf(english.terms);
const entry = (id: string) => [...events, ...terms].find((one) => one.id === `${id}@wic-timeline`);

describe("calendars", () => {
  it("hold one entry an event between them, what is longer than 31 days in the second", () => {
    const ids = (list: typeof events) => list.map(({ id }) => id.replace("@wic-timeline", ""));
    expect(ids(events)).toEqual(["days", "month", "about", "month-long", "unknown-end"]);
    expect(ids(terms)).toEqual(["year", "term", "month-and-a-day", "ongoing"]);
  });

  it("take whole days, the last one included, and leave the reader free", () => {
    for (const one of [...events, ...terms]) expect([one.allDay, one.transparent]).toEqual([true, "TRANSPARENT"]);
    expect([entry("days")?.start, entry("days")?.end]).toEqual(["2014-11-19", "2014-11-22"]);
    expect([entry("month")?.start, entry("month")?.end]).toEqual(["2015-12-01", "2016-01-01"]);
    expect([entry("term")?.start, entry("term")?.end]).toEqual(["2013-04-01", "2016-06-30"]);
  });

  it("invent no end that no source gives", () => {
    expect([entry("unknown-end")?.start, entry("unknown-end")?.end]).toEqual(["2018-11-06", "2018-11-07"]);
    expect(entry("unknown-end")?.title).toContain("from 6 November 2018, end not known");
    expect(entry("ongoing")?.end).toBe("2023-01-01");
    expect(entry("ongoing")?.text).toContain("still so when this record ends");
  });

  it("say in words what days cannot: a month, a year, about", () => {
    expect(entry("month")?.title).toBe("In December (December 2015)");
    expect(entry("month")?.text).toContain("December 2015; the sources give the month, not the day");
    expect(entry("year")?.text).toContain("1987; the sources give the year, not the day");
    expect(entry("about")?.title).toContain("(about 5 December 2017)");
    expect(entry("days")?.title).toBe(EVIL);
  });

  it("carry lane, place, address, what sources differ on, version and licence", () => {
    expect(entry("days")).toMatchObject({
      place: "Wuzhen",
      lane: "Editions",
      url: "https://example.org/wic/events/days/",
      stamp: "2026-11-22T00:00:00Z",
    });
    expect(entry("month-long")?.text).toContain("Sources differ: Which?");
    expect(entry("days")?.text).toContain("version 0.1.0");
    expect(entry("days")?.text).toContain("https://creativecommons.org/licenses/by/4.0/");
  });

  it("are the same bytes each time, in lines of 75 bytes", () => {
    const chinese = writeCalendars(selectionOf(dataset), CHINESE);
    expect(writeCalendars(selectionOf(dataset), CHINESE)).toEqual(chinese);
    const lines = Object.values({ ...english, ...chinese }).flatMap((text) => text.split("\r\n"));
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThanOrEqual(75);
    expect(lines.join("")).not.toContain("\n");
  });

  it("speak Chinese where asked to", () => {
    const chinese = entriesOf(writeCalendars(selectionOf(dataset), CHINESE).events);
    expect(chinese[0]?.title).toBe("第一届“世界互联网大会”，乌镇");
    expect(chinese[1]?.text).toContain("2015年12月；来源只给出月份，未给出日期");
  });

  it("keep to the chosen events, and may be empty", () => {
    const some = writeCalendars(selectionOf(dataset, ["days", "term"]), ENGLISH);
    expect([entriesOf(some.events).length, entriesOf(some.terms).length]).toEqual([1, 1]);
    const none = writeCalendars(selectionOf(dataset, []), ENGLISH);
    expect([entriesOf(none.events), entriesOf(none.terms)]).toEqual([[], []]);
  });
});
