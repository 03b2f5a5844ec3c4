/** The handout as a test sees it, on the screen and printed. */
import { expect, type Locator, type Page } from "@playwright/test";
import { type PdfPage, readPdf } from "./read-pdf.ts";

const LENGTHS = {
  sheet: /two sides|两面/,
  events: /in short|简/,
  full: /In full|完整/,
} as const;

export type PrintedEntry = {
  readonly id: string;
  readonly text: string;
  readonly mayBreak: boolean;
  readonly beginsPage: boolean;
};

export class HandoutPage {
  readonly page: Page;
  readonly title: Locator;
  /** The pages as they will be printed. */
  readonly paper: Locator;
  /** What stands for an event: a line of a sheet, an entry of the longer handouts. */
  readonly events: Locator;
  /** The boxes around drawings, on screens too narrow for these. */
  readonly drawings: Locator;
  readonly print: Locator;
  readonly toWindow: Locator;
  readonly back: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole("heading", { level: 1 });
    this.paper = page.locator(".paper");
    this.events = this.paper.locator("[data-event-id]");
    this.drawings = this.paper.getByRole("region", { name: /The timeline drawn/ });
    this.print = page.getByRole("button", { name: /^(Print|打印)$/ });
    this.toWindow = page.getByRole("checkbox", { name: /window|窗口/ });
    this.back = page
      .getByRole("banner")
      .or(page.locator(".handout-bar"))
      .getByRole("link", {
        name: /Back to the timeline|返回时间线/,
      });
  }

  length(name: keyof typeof LENGTHS): Locator {
    return this.page.getByRole("radio", { name: LENGTHS[name] });
  }

  /** Goes to an address relative to the site and waits until all is on the page, with the codes that lead to it. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.settled();
  }

  async settled(): Promise<void> {
    // Before the codes are there the page is still the one that was built, which is never busy.
    await expect(this.page.getByRole("img", { name: /QR code|二维码/ }).first()).toBeVisible();
    await expect(this.paper).toHaveAttribute("aria-busy", "false");
  }

  ids(): Promise<string[]> {
    return this.events.evaluateAll((all) => all.map((element) => element.getAttribute("data-event-id") ?? ""));
  }

  /** The text of every entry as it is printed; whether it may go over the edge of a page, and has to begin one for that. */
  entries(): Promise<PrintedEntry[]> {
    return this.events.evaluateAll((all) =>
      all.map((element) => {
        const copy = element.cloneNode(true) as HTMLElement;
        for (const hidden of copy.querySelectorAll(".visually-hidden")) hidden.remove();
        return {
          id: element.getAttribute("data-event-id") ?? "",
          text: copy.textContent ?? "",
          mayBreak: !element.classList.contains("is-whole"),
          beginsPage: element.classList.contains("is-own-page"),
        };
      }),
    );
  }

  async pdf(format: "A4" | "Letter"): Promise<PdfPage[]> {
    return readPdf(await this.page.pdf({ format }));
  }
}
