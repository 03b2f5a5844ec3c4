const SVG = "http://www.w3.org/2000/svg";

/** A `<div>` or another element with a class. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  parent?: Element,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  parent?.append(made);
  return made;
}

export function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>>,
  parent?: Element,
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  parent?.append(made);
  return made;
}

/** Keeps `count` children of a kind in a parent, so that redrawing moves elements and does not make new ones. */
export class ElementPool<E extends Element> {
  readonly #made: E[] = [];
  readonly #make: () => E;
  #used = 0;

  constructor(make: () => E) {
    this.#make = make;
  }

  start(): void {
    this.#used = 0;
  }

  next(): E {
    const made = this.#made[this.#used] ?? this.#make();
    this.#made[this.#used++] = made;
    if (made.hasAttribute("hidden")) made.removeAttribute("hidden");
    return made;
  }

  finish(): void {
    for (const unused of this.#made.slice(this.#used)) unused.setAttribute("hidden", "");
  }
}

/** Pixels as CSS writes them; a thousandth is enough. */
export const px = (pixels: number): string => `${Math.round(pixels * 1000) / 1000}px`;
