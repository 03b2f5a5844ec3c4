/**
 * The fixture of every test: `import { expect, test } from "./test.ts"`. A test fails on a console error, a page error, a
 * hydration warning, a breach of the content policy, a request to another host or a cookie, unless it said what to expect.
 *
 *     test.use({ dataset: "five-dates" });               // another site than the real record: see build/test-sites.ts
 *     await page.goto("./events/wic-2014/");             // relative, so that it works under a base path too
 *     expectErrors(/404/);                               // this test asks for what is not there
 */
import { type BrowserContext, test as base } from "@playwright/test";
import { startStaticServer } from "#build/static-server.ts";
import { findTestSite } from "#build/test-sites.ts";

export { type BrowserContext, expect, type Page } from "@playwright/test";

type ServedSite = {
  /** The address of the start page, ending with a slash. */
  readonly url: string;
  readonly basePath: string;
  /** The folder with the built files. */
  readonly folder: string;
};

type WorkerFixtures = {
  /** The name of the site to open. */
  dataset: string;
  site: ServedSite;
};

type TestFixtures = {
  /** Lets complaints pass whose text or address matches. */
  expectErrors: (...patterns: RegExp[]) => void;
  complaints: Complaints;
};

const HYDRATION = /hydrat|did not match|Minified React error/i;

class Complaints {
  readonly all: string[] = [];
  readonly #expected: RegExp[] = [];

  expect(...patterns: RegExp[]): void {
    this.#expected.push(...patterns);
  }

  get unexpected(): string[] {
    return this.all.filter((complaint) => !this.#expected.some((pattern) => pattern.test(complaint)));
  }

  /** Listens to every page of a context, frames and windows it opens included. */
  async watch(context: BrowserContext, origin: string): Promise<void> {
    context.on("weberror", (error) => this.all.push(`page error: ${error.error().stack ?? error.error().message}`));
    context.on("console", (message) => {
      const type = message.type();
      if (type !== "error" && !(type === "warning" && HYDRATION.test(message.text()))) return;
      this.all.push(`console ${type}: ${message.text()} (${message.location().url})`);
    });
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (/^https?:|^wss?:/.test(url.protocol) && url.origin !== origin) {
        this.all.push(`request to another host: ${request.url()}`);
      }
    });
    await context.addInitScript(() => {
      addEventListener("securitypolicyviolation", (event) => {
        console.error(`policy breach: ${event.violatedDirective} by ${event.blockedURI} ${event.sample}`);
      });
    });
  }
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  dataset: ["real", { option: true, scope: "worker" }],

  site: [
    async ({ dataset }, use) => {
      const { folder, basePath } = findTestSite(dataset);
      const server = await startStaticServer({ folder, basePath, port: 0 });
      await use({ url: server.url, basePath, folder });
      await server.close();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ site }, use) => use(site.url),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  complaints: async ({}, use) => {
    const complaints = new Complaints();
    await use(complaints);
    if (complaints.unexpected.length > 0) throw new Error(`The page complained:\n${complaints.unexpected.join("\n")}`);
  },

  expectErrors: async ({ complaints }, use) => use((...patterns) => complaints.expect(...patterns)),

  context: async ({ context, complaints, site }, use) => {
    await complaints.watch(context, new URL(site.url).origin);
    await use(context);
    for (const { name } of await context.cookies()) complaints.all.push(`cookie: ${name}`);
  },
});
