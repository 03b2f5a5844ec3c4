/**
 * A drawing as plain values: made once by pure code, then put into a page by React (`drawing.tsx`) or written as the text
 * of a file (`svgText`). Presentation attributes only, so that no page needs an inline style for it.
 */
export type Shape = {
  readonly tag:
    | "svg"
    | "g"
    | "path"
    | "rect"
    | "text"
    | "tspan"
    | "defs"
    | "linearGradient"
    | "stop"
    | "pattern"
    | "a"
    | "title"
    | "desc"
    | "style"
    | "clipPath";
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
};

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A shape; attributes that are undefined are left out, children that are null too. */
export function shape(
  tag: Shape["tag"],
  attributes: Attributes = {},
  children: readonly (Shape | string | null)[] = [],
): Shape {
  const given = Object.entries(attributes).filter((pair): pair is [string, string | number] => pair[1] !== undefined);
  return {
    tag,
    attributes: Object.fromEntries(given),
    children: children.filter((child): child is Shape | string => child !== null),
  };
}

/** Tenths of a pixel are enough. */
export const tenth = (px: number): number => Math.round(px * 10) / 10;

const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

/** Characters XML cannot hold, even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text of a shape as SVG, without a declaration. */
export function svgText({ tag, attributes, children }: Shape): string {
  const given = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeText(String(value)).replace(NOT_XML, "")}"`,
  );
  const inside = children.map((child) =>
    typeof child === "string" ? escapeText(child).replace(NOT_XML, "") : svgText(child),
  );
  return children.length === 0 ? `<${tag}${given.join("")}/>` : `<${tag}${given.join("")}>${inside.join("")}</${tag}>`;
}
