import type { Lane } from "#domain/timeline-index.ts";
import { element } from "./element.ts";
import { markElement } from "./mark-element.ts";

/** The names of the lanes, one element a lane while its name stays. */
export class LaneLabels {
  readonly #made = new Map<number, { lane: Lane | undefined; label: HTMLElement }>();

  of(lane: Lane | undefined, laneIndex: number): HTMLElement {
    const known = this.#made.get(laneIndex);
    if (known && known.lane === lane) return known.label;
    const label = element("div", `chart-lane-label lane-color-${lane?.color ?? 1}`);
    // The lane's items sit in a group of the same name, and what a press here offers stands in the filter line too.
    label.setAttribute("aria-hidden", "true");
    label.dataset.laneIndex = String(laneIndex);
    // Takes the focus back from the menu it opens; no stop for Tab.
    label.tabIndex = -1;
    label.append(markElement(lane));
    element("span", "chart-lane-name", label).textContent = lane?.name ?? "";
    this.#made.set(laneIndex, { lane, label });
    return label;
  }
}
