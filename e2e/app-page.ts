/**
 * The page as a test sees it: the one place that knows roles, names and the `data-*` hooks of the public interface.
 * Works in both languages.
 *
 *     const app = new AppPage(page);
 *     await app.open("./events/wic-2014/");
 *     await expect(app.title).toHaveText("…");
 */
import { expect, type Locator, type Page } from "@playwright/test";

const named = (...names: string[]) => new RegExp(`^(${names.join("|")})$`);

const CONTROLS = {
  earlier: named("Earlier", "更早"),
  later: named("Later", "更晚"),
  in: named("Zoom in", "放大"),
  out: named("Zoom out", "缩小"),
} as const;

const FACETS = ["lanes", "people", "organizations", "sources", "certainty"] as const;
type Facet = (typeof FACETS)[number];
const FACET_NAMES: Readonly<Record<Facet, RegExp>> = {
  lanes: named("Lanes", "栏目"),
  people: named("People", "人物"),
  organizations: named("Organizations", "机构"),
  sources: named("Sources", "来源"),
  certainty: named("Certainty", "可信程度"),
};

export class AppPage {
  readonly page: Page;
  readonly timeline: Locator;
  readonly events: Locator;
  readonly details: Locator;
  /** The subject's title. */
  readonly title: Locator;
  readonly searchBox: Locator;
  /** What the chart draws: an item is a link of one event, a cluster a button for several. */
  readonly items: Locator;
  readonly clusters: Locator;
  /** The rows of the list. */
  readonly rows: Locator;
  readonly currentRow: Locator;
  readonly currentItem: Locator;
  /** The list a cluster opens. */
  readonly clusterList: Locator;
  /** The sides of disagreements. */
  readonly sides: Locator;
  /** The notice above a page whose data could not be loaded. */
  readonly failure: Locator;
  /** How many events the filters leave, in words. */
  readonly count: Locator;
  /** The notice that names what could not be used of the address. */
  readonly problems: Locator;
  /** What an event is about, beside its mark. */
  readonly preview: Locator;
  /** The two edges of the window in the overview. */
  readonly from: Locator;
  readonly to: Locator;

  constructor(page: Page) {
    this.page = page;
    this.timeline = page.getByRole("region", { name: named("Timeline", "时间线") });
    this.events = page.getByRole("region", { name: named("Events", "事件") });
    this.details = page.getByRole("region", { name: named("Details", "详情") });
    this.title = page.getByRole("heading", { level: 1 });
    this.searchBox = page.getByRole("search").getByRole("searchbox");
    this.items = this.timeline.locator("a[data-event-id]");
    this.clusters = this.timeline.locator("button[data-cluster]");
    this.rows = this.events.locator("li[data-event-id]");
    this.currentRow = this.events.locator("li[data-event-id]:has([aria-current])");
    this.currentItem = this.timeline.locator("a[data-event-id][aria-current]");
    this.clusterList = this.timeline.getByRole("dialog");
    this.failure = page.locator("#load-failure");
    this.sides = this.details.locator("li.side");
    this.count = page.getByRole("region", { name: named("Filters", "筛选") }).getByRole("status");
    this.preview = page.getByRole("tooltip");
    this.from = page.getByRole("slider", { name: named("From", "起") });
    this.to = page.getByRole("slider", { name: named("To", "止") });
    this.problems = page
      .getByRole("status")
      .filter({ hasText: /Part of this link could not be used|链接中有一部分无法使用/ });
  }

  /** Goes to an address relative to the site and waits until the chart is drawn. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.settled();
  }

  /** Until the chart is drawn, or has failed. */
  async settled(): Promise<void> {
    await expect(this.timeline).toHaveAttribute("aria-busy", "false");
  }

  /** The small timeline on the page of a person or an organization. */
  get life(): Locator {
    return this.details.getByRole("group", { name: named("Over the years", "历年") });
  }

  /** Its marks. */
  get lifeEvents(): Locator {
    return this.life.locator('a[href*="/events/"]');
  }

  /** Who shares events with the person or organization shown, and which, those folded away too. */
  together(): Promise<{ readonly id: string; readonly events: readonly string[] }[]> {
    const idOf = /\/(?:people|organizations|events)\/([^/]+)\//;
    return this.details.locator("section.together li:has(> details)").evaluateAll(
      (entries, pattern) =>
        entries.map((entry) => {
          const idIn = (link: Element | null) => new RegExp(pattern).exec(link?.getAttribute("href") ?? "")?.[1] ?? "";
          return {
            id: idIn(entry.querySelector("a")),
            events: [...entry.querySelectorAll(":scope > details a")].map(idIn),
          };
        }),
      idOf.source,
    );
  }

  /** The glossary's terms marked in the texts of the details. */
  get terms(): Locator {
    return this.details.locator("a.term");
  }

  term(id: string): Locator {
    return this.details.locator(`a.term[href$="#term-${id}"]`);
  }

  /** The sentence a term shows on the spot. */
  get termNote(): Locator {
    return this.details.getByRole("note");
  }

  /** The places where sources differ, with their sides. */
  get disagreements(): Locator {
    return this.details.locator("section.disagreement");
  }

  /** Ids of the rows marked ≠. */
  differingRows(): Promise<string[]> {
    return this.rows
      .filter({ hasText: "≠" })
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-event-id") ?? ""));
  }

  /** Ids of the chart's items that say sources differ. */
  differingItems(): Promise<string[]> {
    return this.items.evaluateAll((items) =>
      items
        .filter((item) => /sources differ|来源说法不一/.test(item.getAttribute("aria-label") ?? ""))
        .map((item) => item.getAttribute("data-event-id") ?? ""),
    );
  }

  /** Those elements that are not shown whole: hidden, or cut by a box that would scroll. */
  cutOff(elements: Locator): Promise<string[]> {
    return elements.evaluateAll((all) =>
      all
        .filter((element) => {
          if (!element.checkVisibility()) return true;
          for (let box = element.parentElement; box; box = box.parentElement) {
            const clips = getComputedStyle(box).overflowY !== "visible" && box !== document.documentElement;
            if (clips && box !== document.body && box.scrollHeight > box.clientHeight + 1) return true;
          }
          return false;
        })
        .map((element) => element.id || element.className),
    );
  }

  item(id: string): Locator {
    return this.timeline.locator(`a[data-event-id="${id}"]`);
  }

  /** The cluster that holds an event. */
  clusterOf(id: string): Locator {
    return this.timeline.locator(`button[data-event-ids~="${id}"]`);
  }

  row(id: string): Locator {
    return this.events.locator(`li[data-event-id="${id}"]`);
  }

  rowLink(id: string): Locator {
    return this.row(id).getByRole("link");
  }

  /** Ids of the list, in its order. */
  listedIds(): Promise<string[]> {
    return this.rows.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-event-id") ?? ""));
  }

  /** Ids of all events of the chart, drawn or inside a cluster, sorted. */
  chartIds(): Promise<string[]> {
    return this.timeline.evaluate((region) => {
      const ids = [...region.querySelectorAll<HTMLElement>("[data-event-id]")].map(
        (item) => item.dataset.eventId ?? "",
      );
      for (const cluster of region.querySelectorAll<HTMLElement>("[data-event-ids]")) {
        ids.push(...(cluster.dataset.eventIds ?? "").split(" "));
      }
      return ids.sort();
    });
  }

  control(move: keyof typeof CONTROLS): Locator {
    return this.timeline.getByRole("button", { name: CONTROLS[move] });
  }

  /** An option of a facet; its disclosure must be open. */
  facet(key: string, value: string): Locator {
    return this.page.locator(`input[data-facet="${key}"][data-value="${value}"]`);
  }

  /** Every option of every facet with its count, closed or open: `people jack-ma` → 5. */
  facetCounts(): Promise<Record<string, number>> {
    return this.page.locator("input[data-facet]").evaluateAll((inputs) =>
      Object.fromEntries(
        (inputs as HTMLInputElement[]).map(({ dataset, disabled, checked }) => {
          const count = Number(dataset.count);
          if (disabled !== (count === 0 && !checked)) throw new Error(`${dataset.value} is disabled: ${disabled}`);
          return [`${dataset.facet} ${dataset.value}`, count];
        }),
      ),
    );
  }

  /** Names of the chart's lanes from top to bottom. */
  laneNames(): Promise<string[]> {
    return this.timeline.locator(".chart-lane-label").allInnerTexts();
  }

  /** The name of a lane in the chart, which opens what can be done with it. */
  laneName(name: string): Locator {
    return this.timeline.locator(".chart-lane-label", { hasText: name });
  }

  /** Path, query and fragment of the address, as it stands in the browser's bar. */
  get address(): string {
    const { pathname, search, hash } = new URL(this.page.url());
    return pathname + search + hash;
  }

  /** How many entries the session's history holds. */
  historyLength(): Promise<number> {
    return this.page.evaluate(() => history.length);
  }

  /** Whether the focus is on one of the chart's items or clusters, or on the chart itself. */
  chartHasFocus(): Promise<boolean> {
    return this.timeline
      .getByRole("group", { name: named("Timeline", "时间线") })
      .evaluate((chart) => chart.contains(document.activeElement));
  }

  /** What has the focus: the event's id, else the tag in small letters. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const id = element?.closest("[data-event-id]")?.getAttribute("data-event-id");
      return id ?? element?.getAttribute("data-event-ids") ?? element?.localName ?? "none";
    });
  }

  /** Previous or next event, at the foot of the details. */
  step(way: "prev" | "next"): Locator {
    return this.page.locator(`a[rel="${way}"]`);
  }

  /** The button of the filter line that opens a facet, whatever is chosen in it. */
  facetButton(key: Facet): Locator {
    return this.page
      .getByRole("region", { name: named("Filters", "筛选") })
      .locator("button[aria-expanded]")
      .nth(FACETS.indexOf(key));
  }

  async openFacet(key: Facet): Promise<void> {
    await this.facetButton(key).click();
    await expect(this.page.getByRole("group", { name: FACET_NAMES[key] })).toBeVisible();
  }

  retry(within: Locator): Locator {
    return within.getByRole("button", { name: /Try again|重试/ });
  }

  async openPreferences(): Promise<void> {
    await this.page.getByRole("button", { name: named("Preferences", "偏好设置") }).click();
  }

  /** How far the list is scrolled in its own box. */
  listScroll(): Promise<number> {
    return this.events.evaluate((box) => box.scrollTop);
  }

  /** Whether the first row in sight is one of those marked as in the window. */
  isFirstInSightMarked(): Promise<boolean> {
    return this.events.evaluate((box) => {
      const { top } = box.getBoundingClientRect();
      const rows = [...box.querySelectorAll("li[data-event-id]")];
      const first = rows.find((row) => row.getBoundingClientRect().bottom > top + 1);
      return first?.hasAttribute("data-in-view") ?? false;
    });
  }

  /** An empty place of the chart, for drag and wheel. */
  async #emptyPlace(): Promise<{ x: number; y: number }> {
    return this.timeline.getByRole("group", { name: named("Timeline", "时间线") }).evaluate((chart) => {
      const { left, top, width, height } = chart.getBoundingClientRect();
      for (let y = top + 80; y < top + height - 10; y += 9) {
        for (let x = left + width * 0.55; x < left + width - 40; x += 13) {
          const under = document.elementFromPoint(x, y);
          if (under?.closest('[role="group"]') && chart.contains(under) && !under.closest("a, button")) return { x, y };
        }
      }
      throw new Error("the chart has no empty place");
    });
  }

  /** Drags the chart by its empty ground, to the right by `byPx`; `whileHeld` runs before the hand lets go. */
  async drag(byPx: number, whileHeld?: () => Promise<void>): Promise<void> {
    const { x, y } = await this.#emptyPlace();
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + byPx / 2, y, { steps: 4 });
    await this.page.mouse.move(x + byPx, y, { steps: 4 });
    await whileHeld?.();
    await this.page.mouse.up();
  }

  /** Turns the wheel over the chart with Ctrl held. */
  async zoomByWheel(deltaY: number): Promise<void> {
    const { x, y } = await this.#emptyPlace();
    await this.page.mouse.move(x, y);
    await this.page.keyboard.down("Control");
    await this.page.mouse.wheel(0, deltaY);
    await this.page.keyboard.up("Control");
  }
}
