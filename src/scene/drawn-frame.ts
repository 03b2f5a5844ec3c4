/** How the events of a lane, or of all, are drawn: each an element; on a canvas in rows, in thin tracks; how many there are. */
export type DrawMode = "items" | "rows" | "tracks" | "density";

/** A frame the chart has drawn. */
export type DrawnFrame = {
  /** How long it took. */
  readonly ms: number;
  /** Events and clusters that have an element. */
  readonly elements: number;
  /** Each way once. */
  readonly modes: readonly DrawMode[];
};
