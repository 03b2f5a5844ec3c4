import type { ChartProps } from "#chart/chart-props.ts";
import type { Row } from "#domain/event-table.ts";
import { type Crowd, crowdOf } from "#scene/crowd/crowd.ts";
import { firstAtLeast } from "#scene/crowd/crowd-query.ts";
import type { SceneCluster } from "#scene/scene.ts";

/** What stands out from a crowd: what a filter leaves where the rest is dimmed, else what the selection is related to. */
export class BrightEvents {
  /** Their columns; null where nothing stands out. */
  #crowd: Crowd | null = null;
  #has: (row: Row) => boolean = () => true;
  /** What the columns were made of. */
  #madeOf: { readonly key: ReadonlySet<Row>; readonly all: readonly Row[] } | null = null;

  get crowd(): Crowd | null {
    return this.#crowd;
  }

  has(row: Row): boolean {
    return this.#has(row);
  }

  /** Whether a cluster counts any of them. */
  isIn({ laneIndex, day, widthPx }: SceneCluster, pxPerDay: number): boolean {
    const starts = this.#crowd?.lanes.get(laneIndex)?.starts;
    return starts !== undefined && firstAtLeast(starts, day) < firstAtLeast(starts, day + widthPx / pxPerDay);
  }

  /** @param all the rows of the crowd */
  set({ index, dimmedRows, litRows }: ChartProps, all: readonly Row[]): void {
    if (dimmedRows.size > 0) {
      this.#has = (row) => !dimmedRows.has(row);
      if (this.#isNew(dimmedRows, all))
        this.#crowd = crowdOf(
          index.events,
          all.filter((row) => !dimmedRows.has(row)),
        );
    } else if (litRows.size > 0) {
      this.#has = (row) => litRows.has(row);
      if (this.#isNew(litRows, all))
        this.#crowd = crowdOf(
          index.events,
          [...litRows].sort((a, b) => a - b),
        );
    } else {
      this.#has = () => true;
      this.#crowd = null;
      this.#madeOf = null;
    }
  }

  #isNew(key: ReadonlySet<Row>, all: readonly Row[]): boolean {
    const before = this.#madeOf;
    this.#madeOf = { key, all };
    return before?.key !== key || before.all !== all;
  }
}
