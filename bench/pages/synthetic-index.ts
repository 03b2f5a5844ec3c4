import { packDateFlags } from "#domain/event-date.ts";
import { rowFinder, textColumn } from "#domain/text-column.ts";
import type { LaneShape, TimelineIndex } from "#domain/timeline-index.ts";
import {
  SYNTHETIC_LANES,
  SYNTHETIC_RANGE,
  type SyntheticEvents,
  syntheticLabel,
  syntheticTick,
} from "#testing/synthetic-events.ts";

const SHAPES: readonly LaneShape[] = ["disc", "bar", "ring", "diamond", "square", "triangle"];

/** The events as the site's own index holds them. */
export function syntheticIndex(events: SyntheticEvents): TimelineIndex {
  const { count } = events;
  const rows = Array.from({ length: count }, (_, row) => row);
  const ids = textColumn(rows.map((row) => `event-${row + 1}`));
  const labels = textColumn(rows.map(syntheticLabel));
  const none = { offsets: new Uint32Array(count + 1), values: new Uint16Array(0) };
  const flagsOf = (interval: boolean) =>
    packDateFlags({
      start: 0,
      end: 1,
      startPrecision: "day",
      endPrecision: "day",
      startApproximate: false,
      endApproximate: false,
      startOpen: "known",
      endOpen: "known",
      interval,
    });
  const [day, interval] = [flagsOf(false), flagsOf(true)];
  return {
    title: "Benchmark",
    description: "",
    version: "0",
    updated: "2022-12-31",
    report: "",
    range: SYNTHETIC_RANGE,
    lanes: SHAPES.slice(0, SYNTHETIC_LANES).map((shape, lane) => ({
      id: `lane-${lane + 1}`,
      name: `Lane ${lane + 1}`,
      color: lane + 1,
      shape,
    })),
    people: [],
    organizations: [],
    sources: [],
    editions: [],
    tours: [],
    events: {
      count,
      ids,
      titles: labels,
      labels,
      ticks: textColumn(rows.map(syntheticTick)),
      start: events.start,
      end: events.end,
      dateFlags: Uint16Array.from(rows, (row) =>
        (events.end[row] ?? 0) - (events.start[row] ?? 0) > 1 ? interval : day,
      ),
      lane: events.lane,
      importance: events.importance,
      background: new Uint8Array(count),
      disagreements: new Uint8Array(count),
      sourceCounts: new Uint8Array(count),
      certainty: new Uint8Array(count),
      people: none,
      organizations: none,
      sources: none,
      otherSources: none,
      related: none,
      succeeds: new Int32Array(count).fill(-1),
      disputedDates: [],
      rowOf: rowFinder(ids, count),
    },
    renamed: {},
  };
}
