/**
 * A press is answered in the next frame, and what follows from it is drawn after that: counted in turns of the page and
 * not timed. What these tests do in one `evaluate` happens in one turn, between two frames.
 */
import { AppPage } from "./app-page.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "small" });

for (const from of ["chart", "list"] as const) {
  test(`an event pressed in the ${from} shows that it was heard before its page is drawn`, async ({ page }) => {
    const app = new AppPage(page);
    await app.open("./");
    const link = from === "chart" ? app.item("wic-2014") : app.rowLink("wic-2014");
    const before = await link.evaluate((pressed: HTMLAnchorElement) => {
      pressed.click();
      const { backgroundColor } = getComputedStyle(pressed);
      return {
        path: location.pathname.split("/").at(-2),
        title: document.querySelector("h1")?.textContent,
        isSelected: pressed.classList.contains("is-selected"),
        isHeard: pressed.hasAttribute("data-heard") && backgroundColor !== "rgba(0, 0, 0, 0)",
      };
    });
    // The address is the new one at once: it is what a reader may copy, and what Back leaves.
    expect(before).toEqual({
      path: "wic-2014",
      title: "Small record",
      isSelected: from === "chart",
      isHeard: from === "list",
    });
    await expect(app.title).toHaveText("First conference");
    await expect(app.currentRow).toHaveAttribute("data-event-id", "wic-2014");
    await expect(app.currentItem).toHaveAttribute("data-event-id", "wic-2014");
    await expect(page.locator("[data-heard]")).toHaveCount(0);
  });
}

test("what is pressed next finds the page the last press led to, however soon", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.openFacet("lanes");
  const boxes = page.locator('input[data-facet="lanes"]:enabled');
  const values = await boxes.evaluateAll((all) => all.slice(0, 3).map((box) => box.getAttribute("data-value") ?? ""));
  const checked = await boxes.evaluateAll((all) => {
    const three = all.slice(0, 3) as HTMLInputElement[];
    for (const box of three) box.click();
    return three.map((box) => box.checked);
  });
  expect(checked).toEqual([true, true, true]);
  const lanes = new URLSearchParams(new URL(page.url()).search).get("lanes")?.split(",");
  expect(lanes).toEqual([...values].sort());
  for (const value of values) await expect(app.facet("lanes", value)).toBeChecked();
  await page.goBack();
  await expect(app.facet("lanes", values[2] ?? "")).not.toBeChecked();
  await expect(app.facet("lanes", values[1] ?? "")).toBeChecked();
});

test("keys pressed in one turn do as much as one after the other", async ({ page }) => {
  const app = new AppPage(page);
  const press = (keys: string) =>
    page.evaluate((all) => {
      for (const key of all) document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    }, keys);
  await app.open("./");
  for (const key of "wwda") {
    const { address } = app;
    await press(key);
    await expect.poll(() => app.address).not.toBe(address);
  }
  const { address } = app;
  await app.open("./");
  await press("wwda");
  await expect.poll(() => app.address).toBe(address);
});

test("the overview goes at once to the window asked for, the chart follows", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const item = app.item("wic-2014");
  const left = await item.evaluate((element) => element.getBoundingClientRect().left);
  const [from, to] = [app.from, app.to];
  const whole = [await from.getAttribute("aria-valuenow"), await to.getAttribute("aria-valuenow")];
  const after = await app.control("in").evaluate(async (button: HTMLButtonElement) => {
    button.click();
    // React draws what is answered at once when the click is over, still before the next frame.
    await null;
    return {
      sliders: [...document.querySelectorAll('[role="slider"]')].map((one) => one.getAttribute("aria-valuenow")),
      left: document.querySelector('[data-region="timeline"] a[data-event-id="wic-2014"]')?.getBoundingClientRect()
        .left,
    };
  });
  expect(after.sliders[0]).not.toBe(whole[0]);
  expect(after.sliders[1]).not.toBe(whole[1]);
  expect(after.left).toBe(left);
  await expect.poll(() => item.evaluate((element) => element.getBoundingClientRect().left)).not.toBe(left);
  // By keys as well.
  await from.focus();
  const stepped = await from.evaluate(async (slider) => {
    const said = slider.getAttribute("aria-valuenow");
    slider.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true, cancelable: true }));
    await null;
    return slider.getAttribute("aria-valuenow") !== said;
  });
  expect(stepped).toBe(true);
});

test("Back pressed before the page of a press is drawn goes back from it", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const address = app.address;
  await app.rowLink("wic-2014").evaluate((link: HTMLAnchorElement) => {
    link.click();
    history.back();
  });
  await expect.poll(() => app.address).toBe(address);
  await expect(app.title).toHaveText("Small record");
  await expect(app.currentRow).toHaveCount(0);
  await page.goForward();
  await expect(app.title).toHaveText("First conference");
});

test("Back pressed right after Enter in the search empties the box again", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.searchBox.fill("letter");
  await app.searchBox.evaluate((box: HTMLInputElement) => {
    box.form?.requestSubmit();
    history.back();
  });
  await expect(app.searchBox).toHaveValue("");
  await expect(app.rows).toHaveCount(12);
  expect(app.address).toBe("/");
});
