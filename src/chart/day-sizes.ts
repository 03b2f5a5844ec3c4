import { px } from "./element.ts";

/** A length: some days at the zoom shown, and some pixels whatever the zoom. */
export type DaySize = { readonly days: number; readonly px: number };

type Placed = {
  readonly element: HTMLElement;
  readonly property: "left" | "right" | "width";
  /** The greatest of them counts. */
  readonly sizes: readonly DaySize[];
};

/** Some days of so many, as CSS writes a share: what has one goes along with the zoom by itself. */
export const shareOf = (days: number, all: number): string => `${all > 0 ? ((days / all) * 100).toFixed(8) : 0}%`;

/**
 * What of an item's drawing no share of its box says: hatching, wider than the box itself, and texts beside it. In pixels,
 * set anew with every zoom: of a number that all elements inherit the browser reckons with each of them anew, and that
 * takes several times longer.
 */
export class DaySizes {
  readonly #placed: Placed[] = [];
  #pxPerDay = 0;

  add(element: HTMLElement, property: Placed["property"], ...sizes: readonly DaySize[]): void {
    this.#placed.push({ element, property, sizes });
  }

  apply(pxPerDay: number): void {
    if (pxPerDay === this.#pxPerDay) return;
    this.#pxPerDay = pxPerDay;
    for (const { element, property, sizes } of this.#placed) {
      element.style[property] = px(Math.max(...sizes.map((size) => size.days * pxPerDay + size.px)));
    }
  }
}
