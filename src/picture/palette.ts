/** The colours a picture is drawn in, as CSS writes them. `lane(n)` is the colour of token `--lane-<n>`. */
export type Palette = {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly hairline: string;
  readonly control: string;
  readonly accent: string;
  readonly lane: (color: number) => string;
  readonly sans: string;
  readonly serif: string;
};

/** The page's own colours and type: the picture follows its theme. */
export const PAGE_PALETTE: Palette = {
  paper: "var(--paper)",
  ink: "var(--ink)",
  soft: "var(--ink-soft)",
  hairline: "var(--hairline)",
  control: "var(--control)",
  accent: "var(--accent)",
  lane: (color) => `var(--lane-${color})`,
  sans: "var(--font-sans)",
  serif: "var(--font-serif)",
};

/** Latin letters in the fonts a file carries, Chinese ones in the reader's system fonts. */
const SANS =
  "Inter, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
const SERIF = "'Source Serif 4', 'Songti SC', SimSun, 'Noto Serif CJK SC', 'Noto Serif SC', serif";

const LIGHT_LANES = ["#002b52", "#286659", "#74519d", "#528def", "#c1802d", "#4a2526", "#9f808a"];

/** For files: the light theme of `tokens.css`, as its test holds. */
export const LIGHT_PALETTE: Palette = {
  paper: "#fcfbf8",
  ink: "#1c1b19",
  soft: "#6b665d",
  hairline: "#e4dfd4",
  control: "#8a857a",
  accent: "#b3321f",
  lane: (color) => LIGHT_LANES[color - 1] ?? "#1c1b19",
  sans: SANS,
  serif: SERIF,
};

/** For paper: black on white, the lanes told apart by their shapes. */
export const PRINT_PALETTE: Palette = {
  ...LIGHT_PALETTE,
  paper: "#ffffff",
  ink: "#000000",
  soft: "#4d4d4d",
  hairline: "#c8c8c8",
  control: "#808080",
  accent: "#000000",
  lane: () => "#2e2e2e",
};
