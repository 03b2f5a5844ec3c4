import type { Page } from "@playwright/test";

/** The tree of accessibility of a page, its host and the time of day aside. */
export const treeOf = async (page: Page) =>
  `${await page.locator("body").ariaSnapshot()}\n`
    .replaceAll(/127\.0\.0\.1(:|%3A)\d+/g, "host")
    .replace(/- text: Now\n(\s+)- strong: \S+/, "- text: Now\n$1- strong: time");
