import { type Shape, shape } from "./drawing.ts";

/** Size of a sample of the legend. */
export const SAMPLE = { width: 40, height: 18 } as const;

/**
 * One sample of the legend, `SAMPLE` large, in one colour.
 *
 * @param mark as in `Messages.legend`
 * @param prefix begins the name of its gradient: a page may hold several legends
 */
export function legendSample(mark: string, color: string, prefix: string): Shape[] {
  const line = { fill: "none", stroke: color };
  const ground = shape("rect", { x: 3, y: 3, width: 34, height: 12, fill: color, "fill-opacity": 0.18 });
  switch (mark) {
    case "point":
      return [shape("path", { d: "M14.5 9a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0z", fill: color })];
    case "month":
      return [
        shape("rect", { x: 10, y: 3, width: 20, height: 12, rx: 5, fill: color, "fill-opacity": 0.34, stroke: color }),
      ];
    case "span":
      return [ground, shape("path", { ...line, d: "M4 3v12h33", "stroke-width": 2 })];
    case "fade":
      return [
        shape("defs", {}, [
          shape("linearGradient", { id: `${prefix}legend-fade` }, [
            shape("stop", { offset: 0, "stop-color": color, "stop-opacity": 0.6 }),
            shape("stop", { offset: 1, "stop-color": color, "stop-opacity": 0 }),
          ]),
        ]),
        shape("rect", { x: 3, y: 3, width: 34, height: 12, fill: `url(#${prefix}legend-fade)` }),
      ];
    case "arrow":
      return [ground, shape("path", { ...line, d: "M29 4l5 5l-5 5", "stroke-width": 2 })];
    case "hatch":
      return [
        shape("path", {
          ...line,
          d: "M8 3h-3v12h3M32 3h3v12h-3M10 15l6-12M16 15l6-12M22 15l6-12",
          "stroke-width": 1.3,
        }),
      ];
    case "differs":
      return [shape("path", { ...line, d: "M13 7h14M13 11h14M23 3l-6 12", "stroke-width": 1.6 })];
    case "cluster":
      return [shape("path", { ...line, d: "M8 4v10M13 4v10M18 4v10M23 4v10M28 4v10", "stroke-width": 2 })];
    case "edition":
      return [shape("path", { ...line, d: "M20 0v18" })];
    default:
      return [];
  }
}
