import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { BUILT_CHECKS, readPolicy } from "./check-built-files.ts";

const root = join(import.meta.dirname, "..");
const headers = readFileSync(join(root, "public/_headers"), "utf8");
const META = `<meta http-equiv="Content-Security-Policy" content="${readPolicy(headers)}" />`;
let folder = "";

const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const page = (body: string, head = META) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8" />${head}<title>A</title></head><body>${body}</body></html>`;

async function problemsOf(name: string): Promise<string[]> {
  const check = BUILT_CHECKS.find((each) => each.name === name);
  if (!check) throw new Error(`no check "${name}"`);
  return check.check(folder);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wic-built-"));
  write("_headers", headers);
});
afterEach(() => rmSync(folder, { recursive: true }));

test("index.html carries the policy of _headers", () => {
  expect(readFileSync(join(root, "index.html"), "utf8")).toContain(META);
});

test.each([
  ["no policy", ""],
  ["a weaker policy", META.replace("default-src 'none'", "default-src *")],
  ["a policy after a script", `<script src="/boot.js"></script>${META}`],
])("%s is found", async (_, head) => {
  write("index.html", page("", META));
  write("zh/index.html", page("", head));
  expect(await problemsOf("content policy")).toEqual([expect.stringMatching(/^zh\/index\.html /)]);
});

test.each([
  '<script>alert("1")</script>',
  '<script type="module">import "./a.js"</script>',
  "<style>a{}</style>",
  '<p style="color:red">a</p>',
  '<svg><g><path d="M0 0" style="fill:red"/></g></svg>',
  '<button type="button" onclick="go()">a</button>',
  '<a href="javascript:go()">a</a>',
  '<img alt="" src="https://example.org/a.png">',
  '<img alt="" src="//example.org/a.png">',
  '<img alt="" srcset="a.png 1x, https://example.org/a.png 2x">',
  '<link rel="preconnect" href="https://example.org/">',
  '<base href="/wic/">',
])("%s is found", async (body) => {
  write("index.html", page(body));
  expect(await problemsOf("nothing inline, nothing foreign")).toHaveLength(1);
});

test("data blocks, own files and links that lead elsewhere are well", async () => {
  write(
    "index.html",
    page(`<script type="application/ld+json">{"a":"<b"}</script><script src="/assets/a.js"></script>
    <link rel="canonical" href="https://example.org/"><a href="https://example.org/">a</a><img alt="" src="data:image/png;base64,">`),
  );
  expect(await problemsOf("nothing inline, nothing foreign")).toEqual([]);
});

test.each([
  [
    "styles fetch nothing foreign",
    "assets/a.css",
    '@import "https://fonts.example/a.css";a{b:url(//fonts.example/b.woff2)}',
    2,
  ],
  [
    "scripts name no foreign host",
    "assets/a.js",
    'fetch("https://cdn.example/a.js");const ns="http://www.w3.org/2000/svg"',
    1,
  ],
])("%s", async (name, path, text, count) => {
  write(path, text);
  expect(await problemsOf(name)).toHaveLength(count);
});

test("a font that no page of the app asks for early is named with the page", async () => {
  const root = '<div id="root"></div>';
  const preload =
    '<link rel="preload" as="font" type="font/woff2" crossorigin href="/wic/assets/source-serif-400.woff2" />';
  write("assets/source-serif-400.woff2", "");
  write("index.html", page(root, META + preload));
  write("START.html", page("<p>How to put it on the web</p>"));
  expect(await problemsOf("fonts of the text are preloaded")).toEqual([]);
  write("assets/source-serif-600.woff2", "");
  expect(await problemsOf("fonts of the text are preloaded")).toEqual([
    "index.html does not preload assets/source-serif-600.woff2",
  ]);
});

test("a page that is no HTML is named by line and rule", async () => {
  write("index.html", page('<main><p id="a">a</p><p id="a">b</div></main>'));
  expect((await problemsOf("markup")).join("\n")).toMatch(/index\.html:1:\d+ .*\(close-order\)/);
});

test("what is too heavy is named with its budget", async () => {
  write("boot.js", "x".repeat(1024));
  write("assets/app-1.js", `import"./more-2.js";`);
  write("assets/more-2.js", Array.from({ length: 60_000 }, (_, i) => (i * 7919) % 65_537).join());
  write("assets/chart-3.js", "");
  for (const language of ["en", "zh"]) write(`data/${language}/index.json`, "{}");
  write("data/search.json", "{}");
  write("assets/search-worker-4.js", "");
  write("index.html", page('<script src="/assets/app-1.js"></script>'));
  expect(await problemsOf("bytes")).toEqual([
    expect.stringMatching(/^JS and CSS before the chart is 1\d\d\.\d KiB gzip, the budget is 130$/),
    expect.stringMatching(/^JS and CSS before the chart is 1\d\d\.\d KiB brotli, the budget is 115$/),
    "boot.js is not under 1 KiB",
  ]);
});

test("a library whose notice is missing is named", async () => {
  expect(await problemsOf("notices of libraries")).toContain("/licences.txt says nothing of citeproc");
  write(
    "licences.txt",
    "# Licenses\n\n## citeproc - 2.4.63 (CPAL-1.0 OR AGPL-1.0)\n\nCopyright (c) 2009-2019 Frank Bennett\n",
  );
  const problems = await problemsOf("notices of libraries");
  expect(problems).toContain("/licences.txt says nothing of react");
  expect(problems).not.toContain("/licences.txt says nothing of citeproc");
});
