/** What several keyboard tests do: watch the focus, go by Tab, open from the chart. */
import { AppPage } from "./app-page.ts";
import { expect, type Page } from "./test.ts";

/** Tells when a frame had the focus on `<body>`: after which key, and where it was. Tab may leave the page's end. */
export async function watchFocus(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const lost: string[] = [];
    let last = "";
    let key = "";
    addEventListener("keydown", (event) => {
      key = event.key;
    });
    const look = () => {
      const active = document.activeElement;
      const held = active !== null && active !== document.body;
      if (held) last = `${active.localName} ${active.textContent}`;
      else if (last !== "" && key !== "Tab") lost.push(`after ${key} on ${last}`);
      sessionStorage.setItem("lost", JSON.stringify(lost));
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => JSON.parse(sessionStorage.getItem("lost") ?? "[]"));
}

/** Presses Tab, or back, until the focus is where `arrived` says. */
export async function tabUntil(page: Page, arrived: () => Promise<boolean>, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key);
    if (await arrived()) return;
  }
  throw new Error("Tab never arrives there");
}

const covers = (focused: string, id: string) => focused.split(" ").includes(id);

/** From the start page by keys alone to each event in the chart, into its page and back. */
export async function openFromChart(page: Page, ids: readonly string[], background?: string): Promise<void> {
  const lost = await watchFocus(page);
  const app = new AppPage(page);
  await app.open("./");
  for (const id of ids) {
    await tabUntil(page, () => app.chartHasFocus());
    if (id === background) {
      // What happened before the range stands in a cluster of its own below the chart.
      await tabUntil(page, async () => covers(await app.focused(), id));
    } else {
      await page.keyboard.press("Home");
      for (let presses = 0; presses < 30 && !covers(await app.focused(), id); presses++) {
        await page.keyboard.press("ArrowRight");
      }
    }
    const stop = await app.focused();
    expect(covers(stop, id), `the keys reach ${id}`).toBe(true);
    await page.keyboard.press("Enter");
    if (stop !== id || id === background) {
      const links = app.clusterList.getByRole("link");
      await expect(links.first()).toBeFocused();
      for (let at = stop.split(" ").indexOf(id); at > 0; at--) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
    }
    await expect(app.currentRow).toHaveAttribute("data-event-id", id);
    await expect(app.title).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(app.currentItem).toBeFocused();
    await expect(app.currentItem).toHaveAttribute("data-event-id", id);
    await page.keyboard.press("Escape");
    await expect(app.currentRow).toHaveCount(0);
    expect(await app.focused()).not.toBe("body");
  }
  expect(await lost()).toEqual([]);
}
