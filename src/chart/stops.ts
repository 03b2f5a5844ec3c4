import type { Day } from "#domain/day.ts";
import type { EventTable, Row } from "#domain/event-table.ts";
import type { Scene, SceneCluster, SceneItem } from "#scene/scene.ts";

/** Something in the chart the focus can be on: an item or a cluster, known by its first event. */
export type Stop = {
  readonly key: string;
  readonly row: Row;
  readonly rows: readonly Row[];
  readonly laneIndex: number;
  readonly item: SceneItem | null;
  readonly cluster: SceneCluster | null;
};

/** The days a stop is drawn at; a cluster stands where its column does. */
export function stopDays(table: EventTable, stop: Stop): { start: Day; end: Day } {
  if (stop.cluster) return { start: stop.cluster.day, end: stop.cluster.day };
  return { start: table.start[stop.row] ?? 0, end: table.end[stop.row] ?? 0 };
}

const itemKey = (table: EventTable, row: Row): string => `event ${table.ids[row]}`;
const clusterKey = (cluster: SceneCluster): string => `cluster ${cluster.id}`;

/** All stops of a scene in time order. */
export function stopsOf(table: EventTable, scene: Scene): Stop[] {
  const items = scene.items.map(
    (item): Stop => ({
      key: itemKey(table, item.row),
      row: item.row,
      rows: [item.row],
      laneIndex: item.laneIndex,
      item,
      cluster: null,
    }),
  );
  const clusters = scene.clusters.map(
    (cluster): Stop => ({
      key: clusterKey(cluster),
      row: cluster.rows[0] ?? 0,
      rows: cluster.rows,
      laneIndex: cluster.laneIndex,
      item: null,
      cluster,
    }),
  );
  return [...items, ...clusters].sort((a, b) => a.row - b.row);
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
