import { defineConfig } from "@playwright/test";
import { browserFlags } from "./build/find-browser.ts";

// The browser is found by e2e/global-setup.ts, before the workers read this file again.
const executablePath = process.env.CHROMIUM_PATH;

const use = {
  browserName: "chromium" as const,
  launchOptions: {
    // Whatever the page asks for, no other host is reached.
    args: [...browserFlags(), "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"],
    ...(executablePath ? { executablePath } : {}),
  },
};

export default defineConfig<object, { readonly dataset: string }>({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  globalSetup: "./e2e/global-setup.ts",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  // Trees of accessibility are the same on every system.
  snapshotPathTemplate: "{testDir}/trees/{arg}{ext}",
  // A worker that keeps the site would answer for the server: only the tests of that let it in.
  use: {
    serviceWorkers: "block",
    trace: "off",
    viewport: { width: 1280, height: 800 },
    locale: "en-GB",
    timezoneId: "UTC",
  },
  projects: [
    // Without FULL=1 what any-size.spec.ts does on the record is left to the other files, which do it there in parts.
    { name: "chromium", use, ...(process.env.FULL ? {} : { testIgnore: "any-size.spec.ts" }) },
    // The same behaviour where events are many.
    { name: "many events", testMatch: "any-size.spec.ts", use: { ...use, dataset: "many" } },
  ],
});
