/** What `boot.js` has put on `<html>` before the first paint, and the one Trusted Types policy. */
import { sampled } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

const KEY = "wic-preferences";

/** What the page's root carried at the moment its body began, and so before anything was drawn. */
async function openAndReadRoot(page: Page, address: string): Promise<Record<string, string | undefined>> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      const { theme, textSize, embed, filtered } = document.documentElement.dataset;
      sessionStorage.setItem("root", JSON.stringify({ theme, textSize, embed, filtered }));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  return page.evaluate(() => JSON.parse(sessionStorage.getItem("root") ?? "{}"));
}

const store = (page: Page, text: string) =>
  page.addInitScript(([key, value]) => localStorage.setItem(key ?? "", value ?? ""), [KEY, text]);

test("without preferences and query the root carries nothing", async ({ page }) => {
  expect(await openAndReadRoot(page, "./")).toEqual({});
  await expect(page.getByText("The program of this page could not be loaded")).toBeHidden();
});

test("the stored look stands before the first paint", async ({ page }) => {
  await store(page, JSON.stringify({ state: { theme: "dark", textSize: "large" }, version: 1 }));
  expect(await openAndReadRoot(page, "./")).toEqual({ theme: "dark", textSize: "large" });
});

const GARBAGE = ["{", "null", '"dark"', '{"state":null}', '{"state":{"theme":"pink"}}'];

for (const garbage of sampled("stored", GARBAGE, 2)) {
  test(`stored garbage ${garbage} is the default look`, async ({ page }) => {
    await store(page, garbage);
    expect(await openAndReadRoot(page, "./")).toEqual({});
  });
}

test("forbidden storage is the default look", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("forbidden", "SecurityError");
      },
    });
  });
  expect(await openAndReadRoot(page, "./")).toEqual({});
});

const MARKED = [
  ["?embed=1", { embed: "1" }],
  ["?embed=10", {}],
  ["?from=2014&lanes=", {}],
  ["?lanes=editions", { filtered: "1" }],
  ["?q=%E4%B9%8C%E9%95%87", { filtered: "1" }],
  ["?from=2014&certainty=disputed&embed=1", { embed: "1", filtered: "1" }],
] as const;

for (const [query, root] of sampled("marked", MARKED, 3)) {
  test(`${query} marks the root`, async ({ page }) => {
    expect(await openAndReadRoot(page, `./${query}`)).toEqual(root);
  });
}

test("no text becomes markup and no foreign script address passes", async ({ page, site, expectErrors }) => {
  expectErrors(/TrustedScript|HTMLScriptElement text/);
  await page.goto("./");
  const outcome = await page.evaluate((base) => {
    const box = document.createElement("div");
    box.innerHTML = "<b>bold</b>";
    const passes = (address: string) => {
      const script = document.createElement("script");
      try {
        script.src = address;
        return script.src;
      } catch {
        return null;
      }
    };
    const inline = () => {
      try {
        document.createElement("script").text = "1";
        return true;
      } catch {
        return false;
      }
    };
    return {
      children: box.childElementCount,
      text: box.textContent,
      refused: [
        "https://example.org/sw.js",
        `${base}boot.js`,
        `${base}assets/../x-worker.js`,
        `${base}assets/app.js`,
      ].map(passes),
      passed: [`${base}sw.js`, `${base}assets/search-worker-abc123.js`].map(passes),
      inline: inline(),
    };
  }, site.url);
  expect(outcome).toEqual({
    children: 0,
    text: "<b>bold</b>",
    refused: [null, null, null, null],
    passed: [`${site.url}sw.js`, `${site.url}assets/search-worker-abc123.js`],
    inline: false,
  });
});
