import type { Row } from "#domain/event-table.ts";
import type { ChartProps } from "./chart-props.ts";
import type { Viewport } from "./overlay.ts";
import type { StopBoxes } from "./stop-boxes.ts";
import type { Stop, StopWay } from "./stops.ts";

/** One way to draw a scene's events. The lanes, the axis and the lines stay the same whichever is on. */
export type Stage = {
  /** The elements of events and clusters that are in the page. */
  readonly boxes: StopBoxes;
  readonly way: StopWay;
  /** How the last frame drew the events: for whoever looks at the speed. */
  readonly mode: string;
  /** Takes a new scene; `redraw` where words or events changed too. Draws nothing yet. */
  setScene(props: ChartProps, redraw: boolean): void;
  /** Selected, related, dimmed, hovered, opened have changed. True where that takes a new frame. */
  applyStates(props: ChartProps): boolean;
  /** Draws a frame, with the elements it needs; `focusRow` has one whatever else has. */
  draw(props: ChartProps, viewport: Viewport, focusRow: Row | null): void;
  /** What is drawn without an element at a place, in pixels from the plot's left edge and the lanes' top. */
  stopAt(xPx: number, yPx: number): Stop | null;
  /** Takes everything it drew out of the page. */
  leave(props: ChartProps): void;
};
