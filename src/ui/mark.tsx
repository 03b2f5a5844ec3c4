/** The seven shapes of the lanes, as drawn in lists and headings; the chart draws the same outlines. */
export type MarkShape = "disc" | "bar" | "ring" | "diamond" | "square" | "triangle" | "cross";

const OUTLINES: Readonly<Record<Exclude<MarkShape, "ring">, string>> = {
  disc: "M7 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z",
  bar: "M4.5 1.5h5v11h-5z",
  diamond: "M7 1l6 6l-6 6l-6-6z",
  square: "M2 2h10v10h-10z",
  triangle: "M7 1.5l6 11h-12z",
  cross: "M5.6 1.5h2.8v4.1h4.1v2.8h-4.1v4.1h-2.8v-4.1h-4.1v-2.8h4.1z",
};

/** A lane's mark, 14 px. Purely visual: the words beside it name the lane. */
export function Mark({ shape, color }: { readonly shape: MarkShape; readonly color: number }) {
  return (
    <svg className={`mark mark--${color}`} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      {shape === "ring" ? (
        <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" strokeWidth="2.5" />
      ) : (
        <path d={OUTLINES[shape]} fill="currentColor" />
      )}
    </svg>
  );
}
