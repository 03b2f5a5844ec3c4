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

/**
 * Children of a kind in a parent, one for each key: a redrawing moves those that stay, and what has come takes the element
 * of what has gone.
 */
export class ElementPool<E extends Element> {
  readonly #make: () => E;
  readonly #free: E[] = [];
  #shown = new Map<string, E>();
  #next = new Map<string, E>();

  constructor(make: () => E) {
    this.#make = make;
  }

  /** The element of a key in this drawing. */
  of(key: string): E {
    const made = this.#shown.get(key) ?? this.#free.pop() ?? this.#make();
    this.#shown.delete(key);
    this.#next.set(key, made);
    if (made.hasAttribute("hidden")) made.removeAttribute("hidden");
    return made;
  }

  /** Ends a drawing: what it did not ask for is hidden. */
  finish(): void {
    for (const unused of this.#shown.values()) {
      unused.setAttribute("hidden", "");
      this.#free.push(unused);
    }
    this.#shown = this.#next;
    this.#next = new Map();
  }
}

/** Pixels as CSS writes them; a thousandth is enough. */
export const px = (pixels: number): string => `${Math.round(pixels * 1000) / 1000}px`;
