import type { TimelineIndex } from "#domain/timeline-index.ts";
import {
  CLUSTER_COUNT_GAP_PX,
  CLUSTER_PADDING_PX,
  MAX_TICKS,
  ROW_HEIGHT_PX,
  type SceneCluster,
  TICK_PITCH_PX,
} from "#scene/scene.ts";
import type { ChartWords } from "./chart-props.ts";
import { element, px } from "./element.ts";

/** Fills a cluster's button: one tick an event, up to 12, and their number; of a crowd the number alone. */
export function drawCluster(button: HTMLElement, index: TimelineIndex, cluster: SceneCluster, words: ChartWords): void {
  const count = cluster.rows.length;
  button.setAttribute("type", "button");
  button.className = `chart-cluster lane-color-${index.lanes[cluster.laneIndex]?.color ?? 1}`;
  button.dataset.cluster = String(count);
  // A stretch may hold a million: its first says which it is.
  const named = cluster.isStretch ? cluster.rows.slice(0, 1) : cluster.rows;
  button.dataset.eventIds = Array.from(named, (row) => index.events.ids.at(row)).join(" ");
  button.setAttribute("aria-haspopup", "dialog");
  button.setAttribute("aria-label", words.cluster(cluster));
  button.style.top = px(cluster.rowInLane * ROW_HEIGHT_PX);
  if (cluster.isStretch) {
    button.classList.add("is-of-crowd");
    button.textContent = String(count);
    return;
  }
  button.style.width = px(cluster.widthPx);
  button.replaceChildren();
  const ticks = element("span", "chart-ticks", button);
  ticks.style.left = px(CLUSTER_PADDING_PX);
  ticks.style.width = px(Math.min(count, MAX_TICKS) * TICK_PITCH_PX);
  const number = element("span", "chart-count", button);
  number.style.left = px(CLUSTER_PADDING_PX + Math.min(count, MAX_TICKS) * TICK_PITCH_PX + CLUSTER_COUNT_GAP_PX - 2);
  number.textContent = String(count);
}
