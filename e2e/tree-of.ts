import type { Page } from "@playwright/test";

/** The tree of accessibility of a page, its host aside. */
export const treeOf = async (page: Page) =>
  `${await page.locator("body").ariaSnapshot()}\n`.replaceAll(/127\.0\.0\.1(:|%3A)\d+/g, "host");
