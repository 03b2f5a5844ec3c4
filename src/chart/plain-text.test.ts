import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import plainText from "./plain-text.ts";

it("leaves no markup of what it is given, and text as it reads", () => {
  const { process } = new plainText.FilterXSS();
  expect(process(`<img src=x onerror="f('1')"> & 乌镇`)).toBe(
    "&#60;img src=x onerror=&#34;f(&#39;1&#39;)&#34;&#62; &#38; 乌镇",
  );
  expect(process(2014)).toBe("2014");
});

it("is all that vis-timeline takes of the package it stands in for", () => {
  const library = readFileSync("node_modules/vis-timeline/esnext/esm/vis-timeline-graph2d.js", "utf8");
  expect(library).toContain("import xssFilter from 'xss';");
  expect(new Set(library.match(/xssFilter\.\w+/g))).toEqual(new Set(["xssFilter.FilterXSS"]));
  expect(new Set(library.match(/customXSS\.\w+/g))).toEqual(new Set(["customXSS.process"]));
});
