/**
 * What chart, list, keys and filters do whatever the number of events: run on the record, of about 150, and again on the
 * site `many`, of 10 000 with FULL=1 (the project "many events" of the configuration).
 */
import { AppPage } from "./app-page.ts";
import { tabUntil } from "./by-keyboard.ts";
import { type AuthoredEvent, CrowdPage, readAuthoredEvents } from "./crowd-page.ts";
import { randomFor } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

test.use({ viewport: { width: 1440, height: 900 } });

/** How many events the list holds, in the page or not. */
async function listed(app: AppPage): Promise<number> {
  const [first, rows] = [app.rows.first(), await app.rows.count()];
  if (rows === 0) return 0;
  return Number((await first.getAttribute("aria-setsize")) ?? rows);
}

async function expectBothHold(page: Page, count: number): Promise<void> {
  const app = new AppPage(page);
  await expect.poll(() => listed(app)).toBe(count);
  await expect.poll(() => new CrowdPage(page).accountedFor()).toBe(count);
}

test("list and chart hold every event, and each row leads to its own", async ({ page, dataset }) => {
  const events = readAuthoredEvents(dataset);
  const app = new AppPage(page);
  await app.open("./");
  await expectBothHold(page, events.length);
  await expect(app.count).toHaveText(`${events.length} events`);
  const first = await app.listedIds();
  expect(first).toEqual(events.slice(0, first.length).map(({ id }) => id));
});

test("opened from the list an event is selected in both and in view; next, previous and Back go on from it", async ({
  page,
  dataset,
}) => {
  const events = readAuthoredEvents(dataset);
  const app = new AppPage(page);
  await app.open("./");
  const id = randomFor("opened from the list").one(await app.listedIds());
  const at = events.findIndex((event) => event.id === id);
  await app.rowLink(id).click();
  const expectOpened = async (event: AuthoredEvent | undefined) => {
    await expect(app.title).toHaveText(event?.title.en ?? "");
    await expect(app.currentRow).toHaveAttribute("data-event-id", event?.id ?? "");
    await expect(app.currentRow).toBeInViewport();
    await expect(app.currentItem).toHaveAttribute("data-event-id", event?.id ?? "");
    await expect(app.currentItem).toBeInViewport();
  };
  await expectOpened(events[at]);
  const way = at + 1 < events.length ? "next" : "prev";
  await app.step(way).click();
  await expectOpened(events[way === "next" ? at + 1 : at - 1]);
  await page.goBack();
  await expectOpened(events[at]);
  await page.goBack();
  await expect(app.currentRow).toHaveCount(0);
});

test("the arrow keys go forward in time without losing the focus; Enter opens, Esc comes back", async ({
  page,
  dataset,
}) => {
  const events = readAuthoredEvents(dataset);
  const places = new Map(events.map(({ id }, place) => [id, place]));
  const titles = new Map(events.map(({ id, title }) => [id, title.en]));
  const app = new AppPage(page);
  await app.open("./?from=2016&to=2018");
  await tabUntil(page, () => app.chartHasFocus());
  await page.keyboard.press("Home");
  let before = -1;
  for (let presses = 0; presses < 12; presses++) {
    const stop = await app.focused();
    const place = places.get(stop.split(" ")[0] ?? "") ?? -1;
    expect(place, `${stop} after ${before}`).toBeGreaterThan(before);
    before = place;
    await page.keyboard.press("ArrowRight");
  }
  // On to one that is an event of its own.
  for (let presses = 0; presses < 30 && !titles.has(await app.focused()); presses++) {
    await page.keyboard.press("ArrowRight");
  }
  const id = await app.focused();
  await page.keyboard.press("Enter");
  await expect(app.title).toHaveText(titles.get(id) ?? "");
  await expect(app.title).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(app.item(id)).toBeFocused();
});

test("lanes and a search leave the same events in list, chart and count, and Back undoes each", async ({
  page,
  dataset,
}) => {
  const events = readAuthoredEvents(dataset);
  const app = new AppPage(page);
  await app.open("./");
  const inLane = events.filter(({ lane }) => lane === "documents").length;
  await app.openFacet("lanes");
  await app.facet("lanes", "documents").check();
  await page.keyboard.press("Escape");
  await expectBothHold(page, inLane);
  await expect(app.count).toHaveText(`${inLane} of ${events.length} events`);
  const { title } = randomFor("searched").one(events);
  await app.searchBox.fill(title.en);
  await app.searchBox.press("Enter");
  await expect(app.count).not.toHaveText(`${inLane} of ${events.length} events`);
  const found = Number(/\d+/.exec((await app.count.textContent()) ?? "")?.[0]);
  await expectBothHold(page, found);
  await page.goBack();
  await expectBothHold(page, inLane);
});

test("the window moves by buttons, keys and wheel, marks the list and filters nothing", async ({ page, dataset }) => {
  const { length } = readAuthoredEvents(dataset);
  const app = new AppPage(page);
  await app.open("./");
  const move = async (act: () => Promise<void>) => {
    const before = app.address;
    await act();
    await expect.poll(() => app.address).not.toBe(before);
    expect(await listed(app)).toBe(length);
    await expect(app.count).toHaveText(`${length} events`);
    await expect.poll(() => app.isFirstInSightMarked()).toBe(true);
  };
  await move(() => app.control("in").click());
  await move(() => app.control("later").click());
  await move(() => page.keyboard.press("a"));
  await move(() => page.keyboard.press("+"));
  await move(() => app.drag(-120));
  await move(() => app.zoomByWheel(-100));
  await move(() => page.keyboard.press("-"));
});
