import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LIGHT_PALETTE } from "./palette.ts";

it("files are drawn in the colours of the light theme", () => {
  const css = readFileSync("src/ui/tokens.css", "utf8");
  const light = css.slice(css.indexOf("\n:root {")).split("}")[0] ?? "";
  const token = (name: string) => light.match(new RegExp(`--${name}: (#[0-9a-f]{6});`))?.[1];
  const { paper, ink, soft, hairline, control, accent, lane } = LIGHT_PALETTE;
  expect([paper, ink, soft, hairline, control, accent]).toEqual(
    ["paper", "ink", "ink-soft", "hairline", "control", "accent"].map(token),
  );
  for (let color = 1; color <= 7; color++) expect(lane(color)).toBe(token(`lane-${color}`));
});
