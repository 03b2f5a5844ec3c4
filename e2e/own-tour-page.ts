/** The page of one's own tours as a test sees it; see `app-page.ts`. Works in both languages. */
import { deflateRawSync } from "node:zlib";
import { expect, type Locator, type Page } from "@playwright/test";
import { tabUntil } from "./by-keyboard.ts";

const named = (...names: string[]) => new RegExp(`^(${names.join("|")})$`);

/** A tour as links carry it, made by hand: what no editor of ours would write. */
export function packByHand(tour: unknown, version = 1): string {
  const bytes = Buffer.from(JSON.stringify(tour));
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  const packed = deflateRawSync(bytes).toString("base64url");
  return [version, packed.length.toString(36), (b * 65536 + a).toString(36), packed].join(".");
}

export class OwnTourPage {
  readonly page: Page;
  readonly name: Locator;
  readonly steps: Locator;
  readonly stepNames: Locator;
  readonly eventName: Locator;
  /** What the page says of the last change. */
  readonly said: Locator;
  readonly alert: Locator;
  readonly preview: Locator;
  readonly keep: Locator;
  readonly present: Locator;
  readonly handout: Locator;
  readonly link: Locator;

  constructor(page: Page) {
    this.page = page;
    this.name = page.getByRole("textbox", { name: named("Name", "名称") });
    this.steps = page.getByRole("region", { name: named("Steps", "步骤") }).locator("ol > li");
    this.stepNames = this.steps.getByRole("heading");
    this.eventName = page.getByRole("combobox", { name: named("Add an event", "添加事件") });
    this.said = page.getByRole("region", { name: named("Steps", "步骤") }).getByRole("status");
    this.alert = page.getByRole("alert");
    this.preview = page.locator(".own-preview");
    this.keep = page.getByRole("button", { name: named("Keep in this browser", "保存到此浏览器") });
    this.present = page.getByRole("link", { name: named("Present", "开始演示") });
    this.handout = page.getByRole("link", { name: named("Handout", "讲义") });
    this.link = page.getByRole("textbox", { name: /^(A link that holds the whole tour|包含整个导览的链接)$/ });
  }

  async open(address = "./tours/own/"): Promise<void> {
    await this.page.goto(address);
    await expect(this.page.locator(".own [aria-busy]")).toHaveCount(0);
  }

  button(name: RegExp): Locator {
    return this.page.getByRole("button", { name });
  }

  field(name: RegExp): Locator {
    return this.steps.getByRole("textbox", { name });
  }

  /** Goes to an element by Tab alone, by the shorter way. */
  async tabTo(target: Locator): Promise<void> {
    const isBefore = await target.evaluate((element) => {
      const position = document.activeElement?.compareDocumentPosition(element) ?? 0;
      return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    });
    const isThere = () => target.evaluate((element) => element === document.activeElement);
    if (!(await isThere())) await tabUntil(this.page, isThere, isBefore ? "Shift+Tab" : "Tab");
  }

  async addEvent(title: string): Promise<void> {
    await this.eventName.fill(title);
    await this.eventName.press("Enter");
    await expect(this.said).toContainText(title);
  }

  /** The link that holds the whole tour. */
  async readLink(): Promise<string> {
    if (!(await this.link.isVisible())) await this.page.getByText(/^(Pass it on|分享)$/).press("Enter");
    return this.link.inputValue();
  }
}
