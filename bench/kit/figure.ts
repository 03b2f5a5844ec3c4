/** One line of the results. */
export type Figure = {
  /** What is measured, in words: `first item at 150 events: ours / plain vis-timeline`. */
  readonly what: string;
  /** Null where it could not be measured; `detail` then says why. */
  readonly value: number | null;
  /** Empty for a ratio. */
  readonly unit?: string;
  readonly digits?: number;
  /** The bar: what must hold and what is aimed at. A figure without one is only reported. */
  readonly must?: number;
  readonly aim?: number;
  /** True where more is better. */
  readonly more?: boolean;
  /** The numbers behind the value, with their spread. */
  readonly detail: string;
};

export type Verdict = "aim met" | "must met" | "MISSED" | "not measured" | "";

export function verdictOf({ value, must, aim, more = false }: Figure): Verdict {
  if (must === undefined) return value === null ? "not measured" : "";
  if (value === null) return "not measured";
  const meets = (bar: number) => (more ? value >= bar : value <= bar);
  if (aim !== undefined && meets(aim)) return "aim met";
  return meets(must) ? "must met" : "MISSED";
}

function valueText({ value, unit = "", digits = 2 }: Figure): string {
  return value === null ? "–" : `${value.toFixed(digits)}${unit === "" ? "" : ` ${unit}`}`;
}

function barText({ more = false, unit = "" }: Figure, bar: number | undefined): string {
  return bar === undefined ? "" : `${more ? "≥" : "≤"} ${bar}${unit === "" ? "" : ` ${unit}`}`;
}

/** The figures as a Markdown table. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    valueText(figure),
    barText(figure, figure.must),
    barText(figure, figure.aim),
    verdictOf(figure),
    figure.detail,
  ]);
  const lines = [
    ["figure", "value", "must", "aim", "", "measured"],
    ["---", "--:", "--:", "--:", "---", "---"],
    ...rows,
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
