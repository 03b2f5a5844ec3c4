/** The page of the editions as a test sees it; see `app-page.ts`. Works in both languages. */
import { expect, type Locator, type Page } from "@playwright/test";
import { AppPage } from "./app-page.ts";

/** One cell of the table: whose it is and the claims its links lead to. */
export type ShownCell = {
  readonly edition: string;
  readonly row: string;
  readonly claims: readonly string[];
  readonly text: string;
};

export class EditionsPage extends AppPage {
  /** The table's box, which scrolls where the table is wider. */
  readonly box: Locator;
  readonly tableRows: Locator;
  /** The heads of the columns in sight. */
  readonly columns: Locator;
  readonly onlyDifferences: Locator;
  /** The note that says who says so. */
  readonly note: Locator;

  constructor(page: Page) {
    super(page);
    this.box = this.details.getByRole("region", { name: /^(Editions as columns|各列为历届大会)/ });
    this.tableRows = this.box.locator("tbody tr");
    this.columns = this.box.locator("thead th").filter({ has: page.getByRole("link"), visible: true });
    this.onlyDifferences = page.getByRole("checkbox", { name: /^(Only differences|只看不同之处)$/ });
    this.note = this.details.getByRole("note");
  }

  /** There is no chart to wait for: until the report link holds the whole address, which only the living page knows. */
  override async settled(): Promise<void> {
    await expect(this.page.getByRole("link", { name: /^(Report an error|报告错误)$/ })).toHaveAttribute(
      "href",
      /body=.*http/,
    );
  }

  pick(year: number): Locator {
    return this.page.getByRole("checkbox", { name: String(year) });
  }

  /** On a phone: the edition shown, and the one beside it. */
  choice(which: "first" | "second"): Locator {
    return this.page.getByRole("combobox", {
      name: which === "first" ? /^(Edition|届别)$/ : /^(Beside it|对照)$/,
    });
  }

  /** The years of the columns in sight. */
  async years(): Promise<number[]> {
    return (await this.columns.allTextContents()).map((text) => Number(text.slice(0, 4)));
  }

  question(property: string): Locator {
    return this.page.locator(`#row-${property}`);
  }

  /** The button in a cell that shows who says so, by the place of its column. */
  sources(property: string, column: number): Locator {
    return this.question(property).getByRole("cell").nth(column).getByRole("button");
  }

  figure(name: RegExp): Locator {
    return this.details.getByRole("figure", { name });
  }

  /** A row of a figure. */
  figureRow(figure: RegExp, year: number): Locator {
    return this.figure(figure).getByRole("link", { name: new RegExp(`^${year}`) });
  }

  /** Every cell of the table with what it says. */
  cells(): Promise<ShownCell[]> {
    return this.box.evaluate((box) => {
      const heads = [...box.querySelectorAll<HTMLAnchorElement>("thead th a")].map(
        (link) => /\/events\/([^/]+)\//.exec(link.getAttribute("href") ?? "")?.[1] ?? "",
      );
      return [...box.querySelectorAll("tbody tr")].flatMap((row) =>
        [...row.querySelectorAll("td")].map((cell, column) => ({
          edition: heads[column] ?? "",
          row: row.id.replace("row-", ""),
          claims: [...cell.querySelectorAll<HTMLAnchorElement>(".cell a")].map((link) => {
            const [, event, claim] = /\/events\/([^/]+)\/.*#claim-(.+)$/.exec(link.getAttribute("href") ?? "") ?? [];
            return `${event}/${claim}`;
          }),
          text: cell.textContent ?? "",
        })),
      );
    });
  }
}
