import { civilOf, type Day, dayOf } from "#domain/day.ts";
import type { Row } from "#domain/event-table.ts";
import type { Span } from "#domain/span.ts";
import type { SceneCluster } from "#scene/scene.ts";
import type { CrowdLane } from "./crowd.ts";
import { firstAtLeast } from "./crowd-query.ts";

/** A stretch of the calendar whose events stand under one number: days, weeks from Monday, months, years. */
export type BucketUnit = { readonly kind: "day" | "week" | "month" | "year"; readonly step: number };

/** A number and a finger need so much room. */
const LEAST_BUCKET_PX = 64;
const UNITS: readonly (BucketUnit & { readonly days: number })[] = [
  { kind: "day", step: 1, days: 1 },
  { kind: "week", step: 1, days: 7 },
  { kind: "month", step: 1, days: 28 },
  { kind: "month", step: 3, days: 90 },
  ...[1, 2, 5, 10, 20, 50, 100, 500, 1000, 10_000].map((step) => ({ kind: "year" as const, step, days: 365 * step })),
];
const LAST_UNIT: BucketUnit = { kind: "year", step: 100_000 };
/** The first Monday after day 0, a Thursday. */
const MONDAY: Day = 4;

/** The finest unit that leaves every stretch its room. */
export const bucketUnit = (pxPerDay: number): BucketUnit =>
  UNITS.find(({ days }) => days * pxPerDay >= LEAST_BUCKET_PX) ?? LAST_UNIT;

/** The stretch a day lies in. */
export function bucketAt({ kind, step }: BucketUnit, day: Day): Span {
  if (kind === "day") {
    const start = Math.floor(day);
    return { start, end: start + 1 };
  }
  if (kind === "week") {
    const start = Math.floor((day - MONDAY) / 7) * 7 + MONDAY;
    return { start, end: start + 7 };
  }
  const { year, month } = civilOf(Math.floor(day));
  if (kind === "month") {
    const first = Math.floor((month - 1) / step) * step + 1;
    return { start: dayOf(year, first), end: dayOf(year, first + step) };
  }
  const first = Math.floor(year / step) * step;
  return { start: dayOf(first), end: dayOf(first + step) };
}

/** The span widened to whole stretches. */
export function wholeBuckets(unit: BucketUnit, span: Span): Span {
  return { start: bucketAt(unit, span.start).start, end: bucketAt(unit, Math.max(span.start, span.end - 1e-6)).end };
}

/** Places of a lane whose events begin in a stretch; what begins before or after the range belongs to its ends. */
function placesBeginning(lane: CrowdLane, bucket: Span, range: Span): { from: number; to: number } {
  const from = bucket.start <= range.start ? 0 : firstAtLeast(lane.starts, bucket.start);
  const to = bucket.end >= range.end ? lane.count : firstAtLeast(lane.starts, bucket.end, from);
  return { from, to };
}

type BucketRequest = {
  readonly unit: BucketUnit;
  /** Of these whole stretches. */
  readonly within: Span;
  readonly range: Span;
  readonly pxPerDay: number;
  /** The row of the lane the numbers stand in. */
  readonly rowInLane: number;
  /** Events of the lane drawn on their own, which no number counts, with their places in it. */
  readonly apart: ReadonlyMap<Row, number>;
};

/**
 * The events of a lane that begin in each stretch, less those drawn on their own, as clusters: every event of the lane is in
 * one of them or drawn.
 */
export function bucketClusters(lane: CrowdLane, request: BucketRequest): SceneCluster[] {
  const { unit, range, pxPerDay, rowInLane, apart } = request;
  const clusters: SceneCluster[] = [];
  const low = Math.max(request.within.start, range.start);
  const high = Math.min(request.within.end, range.end);
  for (let bucket = bucketAt(unit, low); bucket.start < high; bucket = bucketAt(unit, bucket.end)) {
    const { from, to } = placesBeginning(lane, bucket, range);
    if (from === to) continue;
    const rows = withoutRows(lane, from, to, apart);
    if (rows.length === 0) continue;
    const day = Math.max(bucket.start, range.start);
    const end = Math.min(bucket.end, range.end);
    clusters.push({
      id: bucketId(lane.laneIndex, unit, bucket.start),
      isStretch: true,
      laneIndex: lane.laneIndex,
      rowInLane,
      rows,
      day,
      widthPx: (end - day) * pxPerDay,
    });
  }
  return clusters;
}

const bucketId = (laneIndex: number, { kind, step }: BucketUnit, start: Day): string =>
  `${laneIndex}-${kind}-${step}-${start}`;

function withoutRows(lane: CrowdLane, from: number, to: number, apart: ReadonlyMap<Row, number>): Int32Array {
  const all = lane.rows.subarray(from, to);
  const there = new Set<Row>();
  for (const [row, place] of apart) if (place >= from && place < to) there.add(row);
  return there.size === 0 ? all : all.filter((row) => !there.has(row));
}
