/** The fixture itself: each misdeed of a page must fail its test, unless the test said to expect it. */
import { sampled } from "./seeded.ts";
import { expect, test } from "./test.ts";

const MISDEEDS: Readonly<Record<string, () => unknown>> = {
  "a console error": () => console.error("planted"),
  "a hydration warning": () => console.warn("planted: hydration did not match"),
  "a page error": () => setTimeout(() => Promise.reject(new Error("planted")), 0),
  "an inline style": () => document.body.setAttribute("style", "color: red"),
  "a request to another host": () => fetch("https://example.org/").catch(() => {}),
  "a cookie": () => Object.assign(document, { cookie: "planted=1" }),
};

for (const [name, misdeed] of sampled("misdeeds", Object.entries(MISDEEDS), 3)) {
  test(`${name} fails a test`, async ({ page }) => {
    test.fail();
    await page.goto("./about/");
    await page.evaluate(misdeed);
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted, 0))));
  });
}

test("an expected error does not", async ({ page, expectErrors }) => {
  expectErrors(/404/, /planted/);
  const response = await page.goto("./no/such/page/");
  expect(response?.status()).toBe(404);
  await page.evaluate(() => console.error("planted"));
});
