import { findBrowser } from "#build/find-browser.ts";
import { buildTestSites } from "#build/test-sites.ts";

/** Builds the sites and finds the browser; both are quick when `npm test` has done so before. */
export default async function prepare(): Promise<void> {
  const { path, env } = await findBrowser();
  Object.assign(process.env, env, { CHROMIUM_PATH: path });
  await buildTestSites((line) => console.log(`site ${line}`));
}
