/** The words of a card, as the tree of boxes that satori sets. */
import { LIGHT_PALETTE as PALETTE } from "#picture/palette.ts";
import {
  CARD_HEIGHT,
  CARD_INNER_WIDTH,
  CARD_MARGIN,
  CARD_WIDTH,
  type Card,
  type CardLabel,
  FOOT_TOP,
  KICKER_HEIGHT,
  KICKER_TOP,
} from "./card.ts";

/** What satori takes in place of React's elements. */
export type Box = {
  readonly type: "div";
  readonly key: null;
  readonly props: { readonly style: Style; readonly children?: string | readonly (Box | Sign)[] };
};
type Sign = { readonly type: "svg" | "path"; readonly key: null; readonly props: object };
type Style = Readonly<Record<string, string | number>>;

const box = (style: Style, children: string | readonly (Box | Sign | null)[] = []): Box => ({
  type: "div",
  key: null,
  props: {
    // Everything by its border: without it padding widens a box and Chinese lines break late.
    style: { display: "flex", boxSizing: "border-box", ...style },
    children: typeof children === "string" ? children : children.filter((child): child is Box | Sign => child !== null),
  },
});

type Fonts = { readonly serif: string; readonly sans: string };

/** In Chinese the Chinese font comes first: its quotation marks and dashes are as wide as its letters. */
const fontsOf = ({ language }: Card): Fonts =>
  language === "zh"
    ? { serif: "'Noto Serif SC', 'Source Serif 4'", sans: "'Noto Sans SC', Inter" }
    : { serif: "'Source Serif 4', 'Noto Serif SC'", sans: "Inter, 'Noto Sans SC'" };

/** Sizes of a title, from the largest down; the first at which all of the text fits is taken. */
const TITLE_SIZES = [84, 76, 68, 60, 52, 46, 40, 34] as const;
/** Beside a sentence or two the title takes less. */
const LARGEST_WITH_TEXT = 72;

/** About how wide the longest line of a Chinese title is, in ems. */
const emsOf = (title: string): number =>
  Math.max(
    ...title
      .split("\n")
      .map((line) => [...line].reduce((ems, sign) => ems + (/[\u0020-\u024f]/.test(sign) ? 0.58 : 1), 0)),
  );

/** The sizes to try for a card's title. A Chinese one keeps to the lines it was given, so that no word is cut. */
export function titleSizes({ text, title, language }: Card): readonly number[] {
  const sizes = text === null ? TITLE_SIZES : TITLE_SIZES.filter((size) => size <= LARGEST_WITH_TEXT);
  if (language === "en") return sizes;
  const ems = emsOf(title);
  const fitting = sizes.filter((size) => size * ems <= CARD_INNER_WIDTH);
  return fitting.length > 0 ? fitting : sizes.slice(-1);
}

/** 'Sources differ' with the sign for it, which no Latin font file of ours holds. */
function differsBox(text: string, line: Style): Box {
  const sign: Sign = {
    type: "svg",
    key: null,
    props: {
      width: 28,
      height: 28,
      viewBox: "0 0 28 28",
      children: {
        type: "path",
        key: null,
        props: { d: "M4 10.5h20M4 17.5h20M18.5 4L9.5 24", stroke: PALETTE.ink, "stroke-width": 2.6, fill: "none" },
      },
    },
  };
  return box({ ...line, gap: 8 }, [sign, box({}, text)]);
}

function kickerBox(card: Card, { sans }: Fonts): Box {
  const line: Style = { fontFamily: sans, fontSize: 28, fontWeight: 600, color: PALETTE.ink, alignItems: "center" };
  return box(
    {
      position: "absolute",
      left: CARD_MARGIN,
      top: KICKER_TOP,
      width: CARD_INNER_WIDTH,
      height: KICKER_HEIGHT,
      justifyContent: "space-between",
    },
    [
      box({ ...line, paddingLeft: card.hasMark ? 44 : 0 }, card.kicker ?? ""),
      card.differs === null ? null : differsBox(card.differs, line),
    ],
  );
}

/** Title, date and text, as high as they need to be at the given size of the title. */
export function textTree(card: Card, titleSize: number): Box {
  const { serif, sans } = fontsOf(card);
  const zh = card.language === "zh";
  const other = card.otherTitle;
  return box({ width: CARD_INNER_WIDTH, flexDirection: "column", color: PALETTE.ink }, [
    box(
      {
        display: "block",
        // Chinese lines are broken already; `breakTitle` knows the words.
        ...(zh ? { whiteSpace: "pre-wrap" } : { textWrap: "balance" }),
        fontFamily: serif,
        fontSize: titleSize,
        fontWeight: 600,
        lineHeight: zh ? 1.3 : 1.14,
      },
      card.title,
    ),
    other === null
      ? null
      : box({ fontFamily: serif, fontSize: 40, fontWeight: 600, color: PALETTE.soft, marginTop: 4 }, other),
    card.date === null
      ? null
      : box(
          zh
            ? { fontFamily: sans, fontSize: 34, fontWeight: 500, color: PALETTE.soft, marginTop: 14 }
            : { fontFamily: serif, fontSize: 38, fontStyle: "italic", color: PALETTE.soft, marginTop: 12 },
          card.date,
        ),
    card.text === null
      ? null
      : box(
          {
            display: "block",
            textWrap: "pretty",
            fontFamily: zh ? sans : serif,
            fontSize: zh ? 29 : 32,
            fontWeight: zh ? 500 : 400,
            lineHeight: zh ? 1.45 : 1.32,
            marginTop: 14,
          },
          card.text,
        ),
  ]);
}

const labelBox = ({ text, x, top, sizePx, strong }: CardLabel, { sans }: Fonts): Box =>
  box(
    {
      position: "absolute",
      left: x - 60,
      top,
      width: 120,
      justifyContent: "center",
      fontFamily: sans,
      fontSize: sizePx,
      fontWeight: strong ? 600 : 500,
      color: strong ? PALETTE.ink : PALETTE.soft,
    },
    text,
  );

function footBox({ foot, language }: Card, { serif, sans }: Fonts): Box {
  const tagline: Style =
    language === "zh"
      ? { fontFamily: sans, fontSize: 22, fontWeight: 500 }
      : { fontFamily: serif, fontSize: 26, fontStyle: "italic" };
  return box(
    {
      position: "absolute",
      left: CARD_MARGIN,
      top: FOOT_TOP,
      width: CARD_INNER_WIDTH,
      height: 50,
      alignItems: "center",
      gap: 16,
      borderTop: `2px solid ${PALETTE.ink}`,
    },
    [
      foot.title === null
        ? null
        : box({ fontFamily: serif, fontSize: 27, fontWeight: 600, color: PALETTE.ink }, foot.title),
      box({ ...tagline, color: PALETTE.soft }, foot.tagline),
    ],
  );
}

/** The card's words around its text, each in its place, over no ground. */
export function frameTree(card: Card): Box {
  const fonts = fontsOf(card);
  return box({ width: CARD_WIDTH, height: CARD_HEIGHT, position: "relative" }, [
    kickerBox(card, fonts),
    ...card.labels.map((label) => labelBox(label, fonts)),
    footBox(card, fonts),
  ]);
}
