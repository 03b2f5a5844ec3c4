import type { Day } from "#domain/day.ts";
import type { EventTable, Row } from "#domain/event-table.ts";
import type { RowList, Scene, SceneCluster, SceneItem } from "#scene/scene.ts";

/** Something in the chart the focus can be on: an item or a cluster, known by its first event. */
export type Stop = {
  readonly key: string;
  readonly row: Row;
  readonly rows: RowList;
  readonly laneIndex: number;
  readonly item: SceneItem | null;
  readonly cluster: SceneCluster | null;
};

/** How the keys go through what is shown. */
export type StopWay = {
  /** The stop of a key if there still is one, else the one that stands for an event. */
  readonly find: (key: string | null, row: Row) => Stop | undefined;
  /** Where a key leads from a stop; from an event that is gone, from where it was; from nowhere, to the first. */
  readonly lead: (from: Stop | undefined, row: Row | null, direction: Direction) => Stop | undefined;
};

/** The days a stop is drawn at; a cluster stands where its column does. */
export function stopDays(table: EventTable, stop: Stop): { start: Day; end: Day } {
  if (stop.cluster) return { start: stop.cluster.day, end: stop.cluster.day };
  return { start: table.start[stop.row] ?? 0, end: table.end[stop.row] ?? 0 };
}

/** The key of an event's own stop. */
export const itemKey = (id: string | undefined): string => `event ${id}`;

export function itemStop(table: EventTable, item: SceneItem): Stop {
  const { row, laneIndex } = item;
  return { key: itemKey(table.ids.at(row)), row, rows: [row], laneIndex, item, cluster: null };
}

export function clusterStop(cluster: SceneCluster): Stop {
  const { id, rows, laneIndex } = cluster;
  return { key: `cluster ${id}`, row: rows[0] ?? 0, rows, laneIndex, item: null, cluster };
}

/** All stops of a scene in time order. */
export function stopsOf(table: EventTable, scene: Scene): Stop[] {
  const items = scene.items.map((item) => itemStop(table, item));
  return [...items, ...scene.clusters.map(clusterStop)].sort((a, b) => a.row - b.row);
}

export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown" | "Home" | "End";

export const isDirection = (key: string): key is Direction =>
  ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"].includes(key);

/** The stop a key leads to: earlier and later in time, nearest in the lane above and below, first and last. */
export function nextStop(
  table: EventTable,
  scene: Scene,
  stops: readonly Stop[],
  current: Stop | undefined,
  direction: Direction,
): Stop | undefined {
  if (direction === "Home" || !current) return stops[0];
  if (direction === "End") return stops.at(-1);
  const at = stops.indexOf(current);
  if (direction === "ArrowLeft") return stops[at - 1];
  if (direction === "ArrowRight") return stops[at + 1];
  const order = scene.lanes.map((lane) => lane.laneIndex);
  const step = direction === "ArrowUp" ? -1 : 1;
  const dayOf = (stop: Stop): Day => table.start[stop.row] ?? 0;
  for (let lane = order.indexOf(current.laneIndex) + step; lane >= 0 && lane < order.length; lane += step) {
    let nearest: Stop | undefined;
    let distance = Number.POSITIVE_INFINITY;
    for (const stop of stops) {
      if (stop.laneIndex !== order[lane]) continue;
      const away = Math.abs(dayOf(stop) - dayOf(current));
      if (away < distance) [nearest, distance] = [stop, away];
    }
    if (nearest) return nearest;
  }
  return undefined;
}

/** The way through a scene whose stops are all known. */
export function wayThrough(table: EventTable, scene: Scene, stops: readonly Stop[]): StopWay {
  const holding = (row: Row) => stops.find((stop) => stop.rows.includes(row));
  return {
    find: (_, row) => holding(row),
    lead: (from, row, direction) => {
      // An event that a filter took away since leaves the one before it as the place to go on from.
      const current = from ?? (row === null ? undefined : stops.findLast((one) => one.row <= row));
      return nextStop(table, scene, stops, current, direction);
    },
  };
}
