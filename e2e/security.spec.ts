/** What the pages may do, and that nothing of an address or of the record becomes markup. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AppPage } from "./app-page.ts";
import { ChartPage } from "./chart-page.ts";
import { sampled } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

const KINDS = ["", "events", "people", "organizations", "sources", "editions", "disagreements", "about", "tours"];

/** One page of every kind in both languages, and the page for addresses that lead nowhere. */
function samplePages(folder: string): string[] {
  return ["", "zh/"]
    .flatMap((language) =>
      KINDS.map((kind) => {
        const base = join(folder, language, kind);
        const own = readdirSync(base, { withFileTypes: true });
        const page = own.find((entry) => entry.name === "index.html");
        return join(base, page || kind === "" ? "index.html" : join(own[0]?.name ?? "", "index.html"));
      }),
    )
    .concat(join(folder, "404.html"));
}

const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
];

test("every kind of page has the policy before anything it loads, and nothing inline", async ({ page, site }) => {
  const pages = samplePages(site.folder);
  expect(pages).toHaveLength(19);
  for (const path of pages) {
    const found = await page.evaluate(
      (html) => {
        const parsed = new DOMParser().parseFromString(html, "text/html");
        const meta = parsed.querySelector("meta[http-equiv='Content-Security-Policy']");
        const all = [...parsed.querySelectorAll("*")];
        const loading = all.findIndex((element) => element.matches("script, style, link"));
        return {
          policy: meta?.getAttribute("content") ?? "",
          first: meta !== null && all.indexOf(meta) < loading,
          inline: all
            .filter(
              (element) =>
                // What search engines read is data: no browser runs it.
                element.matches("style, script:not([src], [type='application/ld+json'])") ||
                [...element.attributes].some(
                  ({ name, value }) => name === "style" || /^on/.test(name) || /^\s*javascript:/i.test(value),
                ),
            )
            .map((element) => element.outerHTML.slice(0, 100)),
          // A tour's windows are the site's own, and come forward by their names.
          unguarded: all
            .filter((element) => element.matches("a[href^='http:'], a[href^='https:'], a[href^='//'], a[target]"))
            .filter((link) => !link.matches("a[href^='/'][target^='wic-']"))
            .filter((link) => {
              const rel = (link.getAttribute("rel") ?? "").split(" ");
              return !rel.includes("noopener") || !rel.includes("noreferrer");
            })
            .map((link) => link.outerHTML.slice(0, 120)),
        };
      },
      readFileSync(path, "utf8"),
    );
    for (const directive of DIRECTIVES) expect(found.policy.split(/;\s*/), path).toContain(directive);
    expect(found.policy, path).not.toMatch(/unsafe|https?:|\*/);
    expect(found.first, path).toBe(true);
    expect(found.inline, path).toEqual([]);
    expect(found.unguarded, path).toEqual([]);
  }
});

test("the page enforces its policy: no inline script, no handler, no markup from text", async ({
  page,
  expectErrors,
}) => {
  expectErrors(/policy|Policy|TrustedHTML|TrustedScript|Refused/);
  await page.goto("./");
  const ran = await page.evaluate(() => {
    const tell = window as unknown as { ran: string[] };
    tell.ran = [];
    for (const act of [
      () => {
        const image = document.createElement("img");
        image.setAttribute("onerror", "ran.push('handler')");
        image.setAttribute("src", "data:,");
        document.body.append(image);
      },
      () => {
        const script = document.createElement("script");
        script.append("ran.push('inline')");
        document.body.append(script);
      },
    ]) {
      try {
        act();
      } catch {
        // Refused, as it should be.
      }
    }
    // Later, for what a test evaluates itself may evaluate more.
    return new Promise<string[]>((done) => {
      setTimeout(() => {
        for (const act of [
          () => Reflect.apply(Reflect.get(window, "eval"), window, ["ran.push('eval')"]),
          () => new Function("ran.push('function')")(),
        ]) {
          try {
            act();
          } catch {
            // Refused, as it should be.
          }
        }
        requestAnimationFrame(() => requestAnimationFrame(() => done(tell.ran)));
      }, 0);
    });
  });
  expect(ran).toEqual([]);
});

const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>{{7*7}}';

/** True if something of the text above became an element. */
const hasMarkup = (page: Page) =>
  page.evaluate(() => document.querySelector("img[src=x], #root script, [onerror], [onclick]") !== null);

const ADDRESSES = [
  ["a search", `./?q=${encodeURIComponent(HOSTILE)}`],
  ["a search in Chinese", `./zh/?q=${encodeURIComponent(HOSTILE)}`],
  ["fields of the view", `./?lanes=${encodeURIComponent(HOSTILE)}&from=${encodeURIComponent(HOSTILE)}`],
  ["a fragment", `./events/wic-2014/#${encodeURIComponent(HOSTILE)}`],
  ["a selector as fragment", "./events/wic-2014/#claim-*%5Bonclick%5D%22'%5D"],
] as const;

for (const [name, address] of sampled("hostile", ADDRESSES, 2)) {
  test(`hostile text is text: ${name}`, async ({ page }) => {
    const app = new AppPage(page);
    page.on("dialog", () => expect.soft("a dialog", "no script may run").toBe("none"));
    await app.open(address);
    expect(await hasMarkup(page)).toBe(false);
    if (name.startsWith("a search")) await expect(app.searchBox).toHaveValue(HOSTILE);
    if (name.startsWith("fields")) await expect(page.locator("main")).toContainText("<img src=x onerror=alert(1)>");
    await expect(app.title).toBeVisible();
  });
}

test("a hostile path is text", async ({ page, expectErrors }) => {
  expectErrors(/404/);
  const app = new AppPage(page);
  await app.open(`./events/${encodeURIComponent("<b onclick>")}/`);
  await expect(app.details).toContainText("<b onclick>");
  expect(await hasMarkup(page)).toBe(false);
});

test("a hostile text typed into the search is text", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.searchBox.fill(HOSTILE);
  await app.searchBox.press("Enter");
  await expect(page).toHaveURL(/q=/);
  await new ChartPage(page).settled();
  expect(await hasMarkup(page)).toBe(false);
});
