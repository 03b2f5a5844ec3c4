import { dayOf } from "#domain/day.ts";
import { ChartPage } from "./chart-page.ts";
import { test } from "./test.ts";
test.use({ dataset: "five-dates", viewport: { width: 1440, height: 900 } });
test("probe", async ({ page }) => {
  const chart = new ChartPage(page);
  await chart.open("./?from=2013-03&to=2013-05");
  const out = async () => console.log(JSON.stringify(await chart.region.evaluate((r) => ({
    px: (r.querySelector(".chart") as HTMLElement).style.getPropertyValue("--px-per-day"),
    plot: r.querySelector(".vis-panel.vis-center")!.getBoundingClientRect(), cw: r.querySelector(".vis-panel.vis-center")!.clientWidth, ol: (r.querySelector(".vis-panel.vis-center") as HTMLElement).offsetLeft,
    chart: r.querySelector(".chart")!.getBoundingClientRect(),
    items: Array.from(r.querySelectorAll(".chart a"), (a) => [a.getAttribute("data-event-id"), a.getBoundingClientRect().left, a.closest(".vis-item")!.getAttribute("style"), a.getAttribute("style")]),
    axis: Array.from(r.querySelectorAll(".chart-axis-line"), (a) => (a as HTMLElement).style.transform),
  }))));
  await out(); await chart.painted(); await out(); await page.waitForTimeout(1000); await out();
  console.log(page.url());
});
