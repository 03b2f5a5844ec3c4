/** A picture of the whole record, opened alone as a file. */
import { readFile } from "node:fs/promises";
import { AppPage } from "./app-page.ts";
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
    return { touching, marks, labels: document.querySelectorAll(".label").length };
  });
}

for (const place of ["./", "./zh/"]) {
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
    const { touching, marks, labels } = await inspect(alone, svg);
    expect(touching).toEqual([]);
    expect(labels).toBe(record.events.length);
    // 40 px of margin and 160 of names; ten years on 2 000 px.
    const [first, days] = [Date.UTC(2013, 0, 1), 3652];
    for (const { id, x } of marks) {
      const date = record.events.find((event) => event.id === id)?.date ?? "";
      if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date < "2013") continue;
      const day = (Date.parse(date) - first) / 86_400_000 + 0.5;
      expect(Math.abs(x - (200 + (day * 2000) / days)), id).toBeLessThan(1);
    }
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
