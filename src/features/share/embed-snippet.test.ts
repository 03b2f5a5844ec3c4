import { expect, it } from "vitest";
import { embedAddress, embedSnippet } from "./embed-snippet.ts";

const ADDRESS = "https://example.org/wic/zh/events/wic-2014/?lanes=documents,editions&q=%E4%B9%8C%E9%95%87";

it("an embed's address is the view's with one key more", () => {
  expect(embedAddress(ADDRESS)).toBe(`${ADDRESS}&embed=1`);
  expect(embedAddress("https://example.org/")).toBe("https://example.org/?embed=1");
});

it("the snippet holds any title as text", () => {
  const snippet = embedSnippet(ADDRESS, 'A "title" <with> & all', "100%", 480);
  expect(snippet).toContain('title="A &quot;title&quot; &lt;with&gt; &amp; all"');
  expect(snippet).toContain("lanes=documents,editions&amp;q=");
  expect(snippet).toMatch(/^<iframe [^<>]*><\/iframe>$/);
});
