/** What the style sheets draw edges with: only tokens whose contrast `tokens.test.ts` holds. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

type Rule = { readonly file: string; readonly selector: string; readonly body: string };

/** Every rule of a style sheet that sets something, the ones inside media queries too. */
function rulesOf(file: string): Rule[] {
  const css = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\//g, "");
  return Array.from(css.matchAll(/([^{}]+)\{([^{}]*)\}/g), ([, selector = "", body = ""]) => ({
    file,
    selector: selector.replace(/\s+/g, " ").trim(),
    body: body.replace(/\s+/g, " ").trim(),
  }));
}

const SHEETS = ["src/ui", "src/chart", "src/chart/crowd"].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".css"))
    .map((name) => join(folder, name)),
);
const RULES = SHEETS.flatMap(rulesOf);

/** Seen at 3:1 or more on every paper, in every theme; system colours are the reader's own. */
const SEEN =
  /var\(--(accent|ink|rule|control|lane|lane-\d|accent-ink|paper)\)|currentColor|Highlight|CanvasText|ButtonText/i;
const NOTHING = /^(none|0|unset|inherit)$|transparent/;

const valuesOf = (body: string, property: RegExp): string[] =>
  body
    .split(";")
    .map((line) => line.trim())
    .filter((line) => property.test(line.split(":")[0]?.trim() ?? ""))
    .map((line) => line.slice(line.indexOf(":") + 1).trim());

/** A selector of something to press, choose or type in. */
const CONTROL =
  /(^|[\s,>])(button|input|select|textarea|summary)\b|\.(button|chip|text-button|segmented|overview__edge|timeline__strip)\b(?!__)/;
const OFF = /:disabled|aria-disabled/;

/** Rules of focus rings in a colour nobody measured. */
const faintRings = (rules: readonly Rule[]): string[] =>
  rules
    .filter(({ selector }) => /:focus/.test(selector))
    .flatMap(({ file, selector, body }) =>
      valuesOf(body, /^(outline|outline-color)$/)
        .filter((value) => !NOTHING.test(value) && !SEEN.test(value))
        .map((value) => `${file}: ${selector}: ${value}`),
    );

/** Rules of controls whose border is drawn in a colour nobody measured. */
const faintBorders = (rules: readonly Rule[]): string[] =>
  rules
    .filter(({ selector }) => CONTROL.test(selector) && !OFF.test(selector))
    .flatMap(({ file, selector, body }) =>
      valuesOf(body, /^border(-color)?$/)
        .filter((value) => !NOTHING.test(value) && !SEEN.test(value))
        .map((value) => `${file}: ${selector}: ${value}`),
    );

const ruleOf = (selector: string): string => RULES.find((rule) => rule.selector === selector)?.body ?? "";

describe("edges that must be seen", () => {
  it("are focus rings in measured colours", () => {
    expect(RULES.filter(({ selector }) => /:focus-visible/.test(selector)).length).toBeGreaterThan(5);
    expect(faintRings(RULES)).toEqual([]);
  });

  it("are borders of controls in measured colours", () => {
    expect(RULES.filter(({ selector }) => CONTROL.test(selector)).length).toBeGreaterThan(20);
    expect(faintBorders(RULES)).toEqual([]);
  });

  it("are the marks, the outline of every span and the ticks of every cluster, in the lane's own colour unmixed", () => {
    expect(ruleOf(".chart-mark .is-filled")).toBe("fill: var(--lane);");
    expect(ruleOf(".chart-mark .is-stroked")).toContain("stroke: var(--lane);");
    expect(ruleOf(".chart-bar")).toContain("linear-gradient(var(--lane), var(--lane)) bottom / 100% 1.5px no-repeat");
    expect(ruleOf(".is-soft-start:not(.is-interval) .chart-bar")).toContain("box-shadow: inset 0 0 0 1px var(--lane)");
    expect(ruleOf(".chart-bracket::before, .chart-bracket::after")).toContain("border: solid var(--ink)");
    expect(ruleOf(".chart-ticks")).toContain("var(--lane) 0 2px");
    // Nothing that steps back for a selection loses its outline; what a filter leaves out may.
    const stepped = RULES.filter(({ selector, body }) => /has-selection/.test(selector) && /opacity/.test(body));
    expect(stepped.map(({ selector }) => selector)).toEqual([]);
  });

  it("are noticed where they are faint", () => {
    const rule = (selector: string, body: string): Rule => ({ file: "x.css", selector, body });
    expect(faintRings([rule("a:focus-visible", "outline: 2px solid var(--hairline);")])).toHaveLength(1);
    expect(faintBorders([rule(".button", "border: 1px solid var(--hairline);")])).toHaveLength(1);
    expect(faintBorders([rule(".button:disabled", "border-color: var(--hairline);")])).toEqual([]);
  });
});
