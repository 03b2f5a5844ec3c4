/** Plain vis-timeline as its own examples use it: the peer build, groups, stacking, all items handed over at once. */
import { DataSet } from "vis-data/peer";
import { Timeline } from "vis-timeline/peer";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { SYNTHETIC_LANES, SYNTHETIC_RANGE, syntheticLabel } from "#testing/synthetic-events.ts";
import { COUNT, IN_VIEW, inventEvents, openPage, watchFirstItem } from "./page.ts";

const DAY = 86_400_000;

const host = openPage();
const events = inventEvents();
const items = new DataSet(
  Array.from(events.start, (start, row) => {
    const end = events.end[row] ?? start + 1;
    const item = { id: row, group: events.lane[row] ?? 0, content: syntheticLabel(row), start: new Date(start * DAY) };
    return end - start > 1 ? { ...item, end: new Date(end * DAY) } : item;
  }),
);
const groups = new DataSet(
  Array.from({ length: SYNTHETIC_LANES }, (_, lane) => ({ id: lane, content: `Lane ${lane + 1}` })),
);
const { start: first, end: last } = SYNTHETIC_RANGE;
const days = ((last - first) * Math.min(IN_VIEW, COUNT)) / COUNT;
const middle = (first + last) / 2;
new Timeline(host, items, groups, {
  stack: true,
  zoomKey: "ctrlKey",
  start: new Date((middle - days / 2) * DAY),
  end: new Date((middle + days / 2) * DAY),
});
watchFirstItem(() => {
  const item = host.querySelector<HTMLElement>(".vis-item");
  return item !== null && item.offsetWidth > 0 && getComputedStyle(item).visibility !== "hidden";
});
