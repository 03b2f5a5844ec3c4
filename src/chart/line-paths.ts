import { AXIS_HEIGHT_PX } from "./chart-props.ts";
import { svgElement } from "./element.ts";

/** The upright lines of the axis and of the plot below it, by kind: from and to which height, and how they look. */
const KINDS = {
  minor: { top: AXIS_HEIGHT_PX, height: null, className: "chart-line is-minor" },
  major: { top: AXIS_HEIGHT_PX, height: null, className: "chart-line is-major" },
  edition: { top: 62, height: null, className: "chart-line is-edition" },
  "axis-minor": { top: 24, height: 14, className: "chart-axis-line is-minor" },
  "axis-major": { top: 0, height: 20, className: "chart-axis-line is-major" },
  "axis-alone": { top: 8, height: 20, className: "chart-axis-line is-major" },
} as const;

type LineKind = keyof typeof KINDS;

/** Farther down than any chart reaches. */
const BOTTOM_PX = 20_000;

/** All lines of a kind as one path: hundreds of elements of their own would cost more than everything they divide. */
export class LinePaths {
  readonly #paths: ReadonlyMap<LineKind, SVGPathElement>;
  readonly #drawn = new Map<LineKind, string>();
  readonly #next = new Map<LineKind, string>();

  constructor(parent: SVGSVGElement) {
    const kinds = Object.keys(KINDS) as LineKind[];
    this.#paths = new Map(kinds.map((kind) => [kind, svgElement("path", { class: KINDS[kind].className }, parent)]));
  }

  add(kind: LineKind, x: number): void {
    const { top, height } = KINDS[kind];
    const line = `M${Math.round(x) + 0.5} ${top}V${height === null ? BOTTOM_PX : top + height}`;
    this.#next.set(kind, (this.#next.get(kind) ?? "") + line);
  }

  /** Shows the lines added since the last time, and no others. */
  finish(): void {
    for (const [kind, path] of this.#paths) {
      const lines = this.#next.get(kind) ?? "";
      if (lines === this.#drawn.get(kind)) continue;
      this.#drawn.set(kind, lines);
      path.setAttribute("d", lines);
    }
    this.#next.clear();
  }
}
