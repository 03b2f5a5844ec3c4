/** What the page says of itself to browsers while one walks through the app: title, language, addresses. */
import { AppPage } from "./app-page.ts";
import { expect, type Page, test } from "./test.ts";

test.use({ dataset: "small" });

/** The addresses the head names, by `rel` or `hreflang`, as paths; and whether search engines are to look away. */
const headOf = (page: Page) =>
  page.evaluate(() => {
    const links = document.head.querySelectorAll<HTMLLinkElement>("link[rel=canonical], link[hreflang]");
    const named = Array.from(links, (link) => [link.hreflang || link.rel, new URL(link.href).pathname] as const);
    return {
      ...Object.fromEntries(named),
      count: named.length,
      hidden: document.head.querySelector("meta[name=robots]") !== null,
    };
  });

const addresses = (path: string) => ({
  canonical: path,
  en: path,
  "zh-Hans": `/zh${path}`,
  "x-default": path,
  count: 4,
  hidden: false,
});

test("opening an event and going Back keep title and addresses as the page's own", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  expect(await headOf(page)).toEqual(addresses("/"));
  await app.rowLink("wic-2014").click();
  await expect(page).toHaveTitle(/^.+ · Small record$/);
  await expect.poll(() => headOf(page)).toEqual(addresses("/events/wic-2014/"));
  await page.goBack();
  await expect(page).toHaveTitle("Small record");
  expect(await headOf(page)).toEqual(addresses("/"));
});

test("tracking parameters and a view are no part of a page's address", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/?utm_source=x&lanes=editions&fbclid=1");
  expect(await headOf(page)).toEqual(addresses("/events/wic-2014/"));
});

test("a page there is not has no address and hides; from it one walks to a page that has", async ({
  page,
  expectErrors,
}) => {
  expectErrors(/404/);
  const app = new AppPage(page);
  await page.goto("./events/nothing-here/");
  await app.settled();
  expect(await headOf(page)).toEqual({ count: 0, hidden: true });
  await app.rowLink("wic-2014").click();
  await expect(page).toHaveTitle(/^.+ · Small record$/);
  expect(await headOf(page)).toEqual(addresses("/events/wic-2014/"));
});
