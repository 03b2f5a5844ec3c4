import type { Language } from "#domain/language.ts";

/** A short text at a place of its own on the card. */
export type CardLabel = {
  readonly text: string;
  /** The middle of the text. */
  readonly x: number;
  readonly top: number;
  readonly sizePx: number;
  readonly strong: boolean;
};

/** Everything a card shows, as plain values: what is drawn, and by its digest what was drawn before. */
export type Card = {
  readonly language: Language;
  /** What kind of thing it is: the lane's name, 'Person'. Its mark, if any, is part of `shapes`. */
  readonly kicker: string | null;
  /** True where `shapes` holds a mark before the kicker. */
  readonly hasMark: boolean;
  /** 'Sources differ', where they do. */
  readonly differs: string | null;
  readonly title: string;
  /** The name in the other language. */
  readonly otherTitle: string | null;
  /** The date in words. */
  readonly date: string | null;
  /** One or two sentences. */
  readonly text: string | null;
  /** What stands below the rule: the name of the work, if that is not the title, and what it is. */
  readonly foot: { readonly title: string | null; readonly tagline: string };
  /** Where the text ends and the timeline begins. */
  readonly stripTop: number;
  readonly labels: readonly CardLabel[];
  /** Timeline and marks, as SVG without text. */
  readonly shapes: string;
};

export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;
/** Paper at the card's edges. */
export const CARD_MARGIN = 64;
export const CARD_INNER_WIDTH = CARD_WIDTH - 2 * CARD_MARGIN;

/** Where the parts of a card stand, from its top. */
export const KICKER_TOP = 50;
export const KICKER_HEIGHT = 40;
export const TEXT_TOP = 104;
export const STRIP_TOP = 410;
/** The years' names, at the top of the strip. */
export const YEARS_HEIGHT = 32;
/** Where the strip of the whole record begins, which has a line for every lane. */
export const LANES_TOP = 300;
export const FOOT_TOP = 556;
