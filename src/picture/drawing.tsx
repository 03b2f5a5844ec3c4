import { createElement, Fragment, type ReactNode } from "react";
import type { Shape } from "./drawing.ts";

/** SVG's names for attributes that React spells its own way. */
const camel = (name: string): string => name.replace(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase());

function nodeOf({ tag, attributes, children }: Shape, key: number): ReactNode {
  const props = Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name === "class" ? "className" : camel(name), value]),
  );
  return createElement(
    tag,
    { ...props, key },
    ...children.map((child, place) => (typeof child === "string" ? child : nodeOf(child, place))),
  );
}

/** Puts shapes of a drawing into a page. */
export function Drawing({ shapes }: { readonly shapes: readonly Shape[] }) {
  return createElement(Fragment, null, ...shapes.map(nodeOf));
}
