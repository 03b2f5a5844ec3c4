import { ChartPage } from "./chart-page.ts";
import { test } from "./test.ts";
test.use({ viewport: { width: 1280, height: 720 } });
for (const id of ["wic-2014"]) test("probe"+id, async ({ page }) => {
  const chart = new ChartPage(page);
  await chart.open("./");
  const read = () => page.evaluate((id) => { const a = document.querySelector(`.chart a[data-event-id="${id}"]`)!; const b = a.getBoundingClientRect(); const v=a.closest(".vis-item")!; return { left: b.left, width: b.width, px: (document.querySelector(".chart") as HTMLElement).style.getPropertyValue("--px-per-day"), vis: v.getAttribute("style"), style: a.getAttribute("style") }; }, id);
  const before = await read(); console.log(before);
  const x = Math.round(before.left);
  const y = await page.locator(`.chart a[data-event-id="${id}"]`).boundingBox();
  await page.mouse.move(x, y!.y + 20);
  page.on("console", (m) => console.log(m.text()));
  await page.evaluate((id) => {
    let last = "";
    const t0 = performance.now();
    addEventListener("wheel", (e) => console.log((performance.now()-t0).toFixed(0), "wheel", e.clientX, e.deltaY), true);
    const r = history.replaceState.bind(history); history.replaceState = (...a: [any, string, any]) => { console.log((performance.now()-t0).toFixed(0), "replace", String(a[2])); r(...a); };
    const f = () => {
      const a = document.querySelector(`.chart a[data-event-id="${id}"]`)!; const px = (document.querySelector(".chart") as HTMLElement).style.getPropertyValue("--px-per-day");
      const s = a.getBoundingClientRect().left.toFixed(3) + " " + px + " " + location.search;
      if (s !== last) console.log((performance.now()-t0).toFixed(0), last = s);
      requestAnimationFrame(f);
    };
    f();
  }, id);
  for (let i = 0; i < 8; i++) {
    await page.keyboard.down("Control"); await page.mouse.wheel(0, -120); await page.keyboard.up("Control");
    await chart.painted();
    const r = await read(); const days = 3; const pxd = Number(r.px); const share = (x - before.left) / Number(before.px);
    0 && console.log(i + 1, "away", r.left + share * pxd - x, JSON.stringify(r), page.url());
  }
});
