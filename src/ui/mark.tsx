/** The seven shapes of the lanes, as drawn in lists and headings; the chart draws the same outlines. */
export type MarkShape = "disc" | "bar" | "ring" | "diamond" | "square" | "triangle" | "cross";

/** A lane's mark, 14 px, cut out by the style sheet. Purely visual: the words beside it name the lane. */
export function Mark({ shape, color }: { readonly shape: MarkShape; readonly color: number }) {
  return <i className={`mark mark--${color} mark--${shape}`} aria-hidden="true" />;
}
