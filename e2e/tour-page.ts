/** The windows of a tour, and a presentation, as a test sees them; see `app-page.ts`. Work in both languages. */
import { expect, type Locator, type Page } from "@playwright/test";

export class TourPage {
  readonly page: Page;
  readonly main: Locator;
  readonly title: Locator;
  readonly notes: Locator;
  readonly timeline: Locator;
  readonly controls: Locator;
  /** The empty screen. */
  readonly blank: Locator;
  readonly reveal: Locator;
  readonly progress: Locator;
  /** What is said to a screen reader, and what this window tells its speaker. */
  readonly statuses: Locator;
  readonly keys: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.locator("main[data-tour], main.stage:not(.own-window)");
    this.title = page.getByRole("heading", { level: 1 });
    this.notes = page.getByRole("region", { name: /^(Notes|备注)$/ });
    this.timeline = page.getByRole("region", { name: /^(Timeline|时间线)$/ });
    this.controls = page.getByRole("navigation", {
      name: /^(Tour controls|导览控制|Controls of the presentation|演示控制)$/,
    });
    this.blank = page.locator(".stage__blank");
    this.reveal = page.getByRole("button", { name: /^(Reveal|揭晓)$/ });
    this.progress = page.getByRole("progressbar");
    this.statuses = page.getByRole("status");
    this.keys = page.getByRole("dialog");
  }

  /** Goes to an address and waits until the page is alive. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.alive();
  }

  /** The keys act as soon as React has taken the page over: the chart, where there is one, is drawn by then. */
  async alive(): Promise<void> {
    await expect(this.main).toBeVisible();
    await this.page.waitForFunction(() => {
      const main = document.querySelector("main[data-tour], main.stage:not(.own-window)");
      const chart = main?.querySelector('[data-region="timeline"]');
      const isDrawn = !chart || chart.getAttribute("aria-busy") === "false";
      return isDrawn && Object.keys(main ?? {}).some((key) => key.startsWith("__react"));
    });
    // Keys are listened to from an effect of that render: it has run by the time the page has nothing left to do.
    await this.page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  }

  control(name: RegExp): Locator {
    return this.controls.getByRole("button", { name });
  }

  /** Presses a key; resolves when what follows from it is drawn, which is before the next key is heard. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.drawn();
  }

  /** Has what follows from the last press drawn, as the beginning of another would. */
  async drawn(): Promise<void> {
    await this.page.evaluate(() => window.dispatchEvent(new Event("beforeinput")));
  }

  step(): Promise<string | null> {
    return this.main.getAttribute("data-step");
  }

  /** What the speaker is told lies on no part of the step, and the step still fits the screen. */
  async expectNothingUnderNotice(): Promise<void> {
    const notice = await this.statuses.first().boundingBox();
    const screen = this.page.viewportSize();
    if (!notice || !screen) throw new Error("there is no notice, or no screen");
    for (const part of [this.timeline, this.page.getByRole("region", { name: /^(Details|详情)$/ })]) {
      const box = await part.boundingBox();
      if (!box) throw new Error("a part of the step is not drawn");
      expect(box.y).toBeGreaterThanOrEqual(notice.y + notice.height);
      expect(box.y + box.height).toBeLessThanOrEqual(screen.height);
    }
  }

  async expectStep(step: number): Promise<void> {
    await expect(this.main).toHaveAttribute("data-step", String(step));
  }

  /** The window that a press opens beside this one. */
  async openOther(press: () => Promise<void>): Promise<TourPage> {
    const [popup] = await Promise.all([this.page.waitForEvent("popup"), press()]);
    const other = new TourPage(popup);
    await other.alive();
    return other;
  }

  isFull(): Promise<boolean> {
    return this.page.evaluate(() => document.fullscreenElement !== null);
  }

  /** The size of what is read: the audience's words, or the speaker's notes. */
  textSize(): Promise<number> {
    return this.page
      .locator(".stage__narrative, .speaker__notes p")
      .first()
      .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  }

  /** The size of the smallest text to be read on the stage; who said it may be smaller. */
  least(): Promise<number> {
    return this.page.evaluate(() =>
      Math.min(
        ...[
          ...document.querySelectorAll(
            ".stage__words :is(h1, p, li, h2):not(.stage__who, .stage__date, .stage__above)",
          ),
        ]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.textContent !== "")
          .map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      ),
    );
  }

  /** What of the stage runs out of the window or of its box, by class. */
  overflows(): Promise<string[]> {
    return this.page.evaluate(() => {
      const out: string[] = [];
      const root = document.documentElement;
      if (root.scrollWidth > root.clientWidth || root.scrollHeight > root.clientHeight) out.push("the window");
      for (const element of document.querySelectorAll<HTMLElement>(
        ".stage__title *, .stage__body *, .stage__body, .stage__title",
      )) {
        if (!element.checkVisibility({ visibilityProperty: true }) || element.closest(".visually-hidden")) continue;
        const box = element.getBoundingClientRect();
        const isOut = box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < -1 || box.top < -1;
        if (isOut) out.push(`${element.localName}.${element.className}`);
      }
      return out;
    });
  }
}
