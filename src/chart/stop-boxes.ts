import type { EventTable, Row } from "#domain/event-table.ts";
import type { SceneCluster, SceneItem } from "#scene/scene.ts";
import type { ChartProps } from "./chart-props.ts";
import { drawCluster } from "./cluster-element.ts";
import type { DaySizes } from "./day-sizes.ts";
import { element } from "./element.ts";
import { drawItem } from "./item-element.ts";
import { itemKey, type Stop } from "./stops.ts";

export type StopBox = {
  readonly stop: Stop;
  readonly box: HTMLElement;
  /** What of the drawing changes with the zoom shown; null of a cluster. */
  readonly sizes: DaySizes | null;
};
type Drawn = StopBox & { readonly signature: string };

/** How the events of a cluster are, taken together. */
export type ClusterStates = {
  readonly isLit: (cluster: SceneCluster) => boolean;
  readonly isDimmed: (cluster: SceneCluster) => boolean;
};

const statesByRows = ({ litRows, dimmedRows }: ChartProps): ClusterStates => ({
  isLit: ({ rows }) => litRows.size > 0 && rows.some((row) => litRows.has(row)),
  isDimmed: ({ rows }) => dimmedRows.size > 0 && rows.every((row) => dimmedRows.has(row)),
});

/** Changes where the drawing of a stop does. */
function signatureOf({ item, cluster }: Stop, pxPerDay: number): string {
  if (item) {
    const { leftPx, rightPx, ...drawn } = item;
    // What of a drawing depends on the zoom itself is hatching, where there is some.
    const hatched = item.differsAt === "none" ? "" : `${leftPx} ${rightPx} ${pxPerDay}`;
    return `${JSON.stringify({ ...drawn, textDay: Math.round(item.textDay * 100) })}${hatched}`;
  }
  if (!cluster) return "";
  const { rows, ...place } = cluster;
  // What a stretch holds follows from its place, its first event and their number.
  if (cluster.isStretch) return `${cluster.id} ${cluster.rowInLane} ${rows[0]} ${rows.length}`;
  return `${JSON.stringify(place)}${rows}`;
}

/** The elements of the stops around the window: links of events and buttons of clusters, one for as long as it is one. */
export class StopBoxes {
  readonly #drawn = new Map<string, Drawn>();

  get count(): number {
    return this.#drawn.size;
  }

  all(): Iterable<StopBox> {
    return this.#drawn.values();
  }

  elementOf(stop: Stop): HTMLElement | null {
    return this.#drawn.get(stop.key)?.box ?? null;
  }

  /** An event as it is drawn, where it has an element. */
  itemOf({ ids }: EventTable, row: Row): SceneItem | null {
    return this.#drawn.get(itemKey(ids.at(row)))?.stop.item ?? null;
  }

  get(key: string): StopBox | undefined {
    return this.#drawn.get(key);
  }

  /** The stop whose element holds the target of an event. */
  at(target: EventTarget | null): StopBox | null {
    const box = target instanceof Element ? target.closest<HTMLElement>("[data-event-id], [data-cluster]") : null;
    if (box) for (const drawn of this.#drawn.values()) if (drawn.box === box) return drawn;
    return null;
  }

  /** A stop with its element, drawn anew only where its drawing changed. */
  draw(stop: Stop, props: ChartProps): StopBox {
    const { scene, index, words, hrefOf } = props;
    const known = this.#drawn.get(stop.key);
    const signature = signatureOf(stop, scene.pxPerDay);
    if (known?.signature === signature) {
      const kept = { ...known, stop };
      this.#drawn.set(stop.key, kept);
      return kept;
    }
    const box = known?.box ?? element(stop.item ? "a" : "button", "");
    if (!known) box.tabIndex = -1;
    let sizes: DaySizes | null = null;
    if (stop.item) {
      box.setAttribute("href", hrefOf(stop.row));
      box.draggable = false;
      sizes = drawItem(box, index, stop.item, scene.pxPerDay, words);
    } else if (stop.cluster) drawCluster(box, index, stop.cluster, words);
    const drawn = { stop, box, sizes, signature };
    this.#drawn.set(stop.key, drawn);
    return drawn;
  }

  /** Makes the next `draw` of every stop draw it anew. */
  outdate(): void {
    for (const [key, drawn] of this.#drawn) this.#drawn.set(key, { ...drawn, signature: "" });
  }

  keepOnly(keys: ReadonlySet<string>): void {
    for (const key of this.#drawn.keys()) if (!keys.has(key)) this.#drawn.delete(key);
  }

  /** The addresses carry the view, so they change while everything else stays. */
  applyAddresses({ hrefOf }: ChartProps): void {
    for (const { stop, box } of this.#drawn.values()) {
      const href = stop.item ? hrefOf(stop.row) : null;
      if (href !== null && box.getAttribute("href") !== href) box.setAttribute("href", href);
    }
  }

  /** Selected, related, dimmed, hovered, opened. A cluster is lit where any event of it is, dimmed where all are. */
  applyStates(props: ChartProps, clusterStates: ClusterStates = statesByRows(props)): void {
    const { subjectRow, litRows, dimmedRows, hoverRow, openClusterId } = props;
    for (const { stop, box } of this.#drawn.values()) {
      const selected = stop.item !== null && stop.row === subjectRow;
      const lit = stop.cluster ? clusterStates.isLit(stop.cluster) : litRows.has(stop.row);
      const dimmed = stop.cluster ? clusterStates.isDimmed(stop.cluster) : dimmedRows.has(stop.row);
      box.classList.toggle("is-selected", selected);
      box.classList.toggle("is-lit", !selected && lit);
      box.classList.toggle("is-dimmed", dimmed);
      box.classList.toggle("is-hovered", hoverRow !== null && stop.rows.includes(hoverRow));
      if (stop.cluster) box.setAttribute("aria-expanded", String(stop.cluster.id === openClusterId));
      else if (selected) box.setAttribute("aria-current", "true");
      else box.removeAttribute("aria-current");
    }
  }
}
