/** The search as a test sees it: the box with its results, and 'go to'. Works in both languages. */
import { expect, type Locator } from "@playwright/test";
import { AppPage } from "./app-page.ts";

const RESULTS = /^(Results|结果)$/;

export class SearchPage extends AppPage {
  /** 'Go to'. */
  get palette(): Locator {
    return this.page.getByRole("dialog", { name: /^(Go to|前往)$/ });
  }

  get paletteBox(): Locator {
    return this.palette.getByRole("searchbox");
  }

  /** The list of what was found, in the box's results or in the palette. */
  get results(): Locator {
    return this.page.getByRole("list", { name: RESULTS });
  }

  /** The entries, each with its link. */
  get entries(): Locator {
    return this.results.getByRole("listitem");
  }

  entry(kind: "event" | "person" | "organization" | "source", id: string): Locator {
    return this.results.locator(`li[data-${kind}-id="${id}"]`);
  }

  /** The notice above the list that the index is missing. */
  get searchFailure(): Locator {
    return this.page
      .getByRole("main")
      .getByRole("status")
      .filter({ hasText: /search index|搜索索引/ });
  }

  /** What was found, in order: events by their bare id, others as `person:jack-ma`. */
  resultIds(): Promise<string[]> {
    return this.entries.evaluateAll((entries) =>
      entries.map((entry) => {
        const [[kind = "", id = ""] = []] = Object.entries((entry as HTMLElement).dataset);
        return kind === "eventId" ? id : `${kind.replace("Id", "")}:${id}`;
      }),
    );
  }

  /** Types a text and waits for these to be the first results. */
  async expectFirst(text: string, first: readonly string[]): Promise<void> {
    await this.searchBox.fill(text);
    await expect
      .poll(async () => (await this.resultIds()).slice(0, Math.max(1, first.length)), `the results of ${text}`)
      .toEqual(first);
  }

  /** What is marked in a part of the page. */
  marks(within: Locator): Promise<string[]> {
    return within.locator("mark").allTextContents();
  }

  async openPalette(): Promise<void> {
    await this.page.keyboard.press("Control+k");
    await expect(this.paletteBox).toBeFocused();
  }
}
