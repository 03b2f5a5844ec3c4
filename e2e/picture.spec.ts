/** A picture of the whole record, opened alone as a file. */
import { readFile } from "node:fs/promises";
import { AppPage } from "./app-page.ts";
import { sampled } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

async function save(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const idsIn = (svg: string) => Array.from(svg.matchAll(/data-event-id="([^"]+)"/g), ([, id]) => id ?? "").sort();

/** What overlaps and what stands off its date in a drawing opened alone. */
async function inspect(page: Page, svg: string) {
  await page.goto(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  return page.evaluate(() => {
    const boxOf = (element: Element) => element.getBoundingClientRect();
    const texts = [...document.querySelectorAll("text")].map((text) => ({ text: text.textContent, box: boxOf(text) }));
    const touching = texts.flatMap((one, at) =>
      texts.slice(at + 1).flatMap((other) => {
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        // Lines of text have air above and below their letters.
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        return width > 0.5 && height > 3 ? [`${one.text} × ${other.text}`] : [];
      }),
    );
    const marks = [...document.querySelectorAll<Element>("[data-event-id] > .mark")].map((mark) => {
      const { left, right, top, bottom } = boxOf(mark);
      const id = mark.parentElement?.getAttribute("data-event-id") ?? "";
      return { id, x: (left + right) / 2, y: (top + bottom) / 2 };
    });
    // The ground of a bar; hatching covers what is disputed beside it.
    const ground = "rect:is([fill-opacity], [fill*=fade], [fill*=unknown])";
    const bars = [...document.querySelectorAll<Element>("[data-event-id]")].flatMap((event) => {
      const boxes = [...event.querySelectorAll(ground)].map(boxOf);
      const id = event.getAttribute("data-event-id") ?? "";
      const edges = {
        left: Math.min(...boxes.map(({ left }) => left)),
        right: Math.max(...boxes.map((box) => box.right)),
      };
      return boxes.length > 0 ? [{ id, ...edges }] : [];
    });
    return { touching, marks, bars, labels: document.querySelectorAll(".label").length };
  });
}

/** The first day of a date, or the day after its last, from the first of 2013; null for what is open or of another form. */
function dayOf(edtf: string, last: boolean): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(edtf) ?? [];
  if (!year || !month) return null;
  const at = day ? Date.UTC(+year, +month - 1, +day + (last ? 1 : 0)) : Date.UTC(+year, +month - (last ? 0 : 1));
  return (at - Date.UTC(2013, 0, 1)) / 86_400_000;
}

/** 40 px of margin and 160 of names; ten years on 2 000 px. */
const xOf = (day: number) => 200 + (Math.min(Math.max(day, 0), 3652) * 2000) / 3652;

for (const place of sampled("picture", ["./", "./zh/"], 1)) {
  test(`${place}: no two texts touch, each mark stands at its date, and the PNG is the same at twice the size`, async ({
    page,
    context,
    site,
  }) => {
    const record = JSON.parse(await readFile(`${site.folder}/data/wic.json`, "utf8")) as {
      events: { id: string; date: string; background: boolean }[];
    };
    const app = new AppPage(page);
    await app.open(place);
    await page
      .locator(".filter-line")
      .getByRole("button", { name: /^(Download|下载)$/ })
      .click();
    const files = page.getByRole("dialog").locator(".download__files button");
    const svg = (await save(page, () => files.nth(0).click())).bytes.toString();
    const png = (await save(page, () => files.nth(1).click())).bytes;
    expect(idsIn(svg)).toEqual(record.events.map((event) => event.id).sort());
    const alone = await context.newPage();
    const { touching, marks, bars, labels } = await inspect(alone, svg);
    expect(touching).toEqual([]);
    expect(labels).toBe(record.events.length);
    const dates = new Map(record.events.map((event) => [event.id, event.date]));
    for (const { id, x } of marks) {
      const day = dayOf(dates.get(id) ?? "", false);
      if (day !== null && day >= 0) expect(Math.abs(x - xOf(day + 0.5)), id).toBeLessThan(1);
    }
    for (const { id, left, right } of bars) {
      const [from = "", to = from] = (dates.get(id) ?? "").split("/");
      const [first, after] = [dayOf(from, false), dayOf(to, true)];
      if (first !== null) expect(Math.abs(left - xOf(first)), `start of ${id}`).toBeLessThan(1);
      if (after !== null) expect(Math.abs(right - xOf(after)), `end of ${id}`).toBeLessThan(1);
    }
    // All but those before the range, which have no place on the axis.
    expect(marks.length + bars.length).toBe(record.events.filter((event) => !event.background).length);
    const [, width, height] = svg.match(/width="([\d.]+)" height="([\d.]+)"/) ?? [];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2]);
    // Ten marks have the same colour in both.
    const places = marks.slice(0, 10).map(({ x, y }) => [Math.round(2 * x), Math.round(2 * y)] as const);
    // In an HTML page: a drawing opened alone has no canvas.
    await alone.goto("about:blank");
    const sampled = await alone.evaluate(
      async ({ drawing, bitmap, at }) => {
        const colours = async (source: string, scale: number) => {
          const picture = new Image();
          picture.src = source;
          await picture.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [picture.width * scale, picture.height * scale];
          const context2d = canvas.getContext("2d");
          context2d?.drawImage(picture, 0, 0, canvas.width, canvas.height);
          return at.map(([x, y]) => [...(context2d?.getImageData(x, y, 1, 1).data ?? [])].join());
        };
        const [one, other] = [await colours(drawing, 2), await colours(bitmap, 1)];
        return one.map((colour, place) => [colour, other[place]]);
      },
      {
        drawing: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`,
        bitmap: `data:image/png;base64,${png.toString("base64")}`,
        at: places,
      },
    );
    expect(sampled).toHaveLength(10);
    for (const [one, other] of sampled) expect(one).toBe(other);
  });
}
