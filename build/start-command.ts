/**
 * `npm start`: builds the site and serves it until stopped. `PORT`, `HOST`, `BASE_PATH` and `OUT_DIR` say where. Where
 * `SITE_URL` names no public address, the pages name the one they are served at.
 */
import { buildSite } from "./build-site.ts";
import { readBuildEnvironment } from "./environment.ts";
import { findFreePort, servedAddress, startStaticServer, THIS_MACHINE } from "./static-server.ts";

const DEFAULT_PORT = 4173;

const LOOK_FOR_PARENT_MILLISECONDS = 500;

/** Ends with Ctrl+C, with SIGTERM, or when the npm that started this is gone. */
function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    process.once("SIGINT", () => stop());
    process.once("SIGTERM", () => stop());
    if (process.env.npm_lifecycle_event === undefined) return;
    // npm leaves this running when it is stopped (npm/cli#6684; delete this when that is mended): without a look at the parent,
    // a stopped `npm start` would hold its port for good.
    const parent = process.ppid;
    const look = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(look);
      stop();
    }, LOOK_FOR_PARENT_MILLISECONDS).unref();
  });
}

export async function run(): Promise<number> {
  const { basePath, outDir } = readBuildEnvironment({ ...process.env, DEPLOY: "" });
  const wanted = Number(process.env.PORT || DEFAULT_PORT);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    console.error(`PORT "${process.env.PORT}" is not a port: write a number from 0 to 65535`);
    return 1;
  }
  console.log("Building the timeline …");
  const host = process.env.HOST || THIS_MACHINE;
  const port = await findFreePort(wanted, host);
  await buildSite({ SITE_URL: process.env.SITE_URL || servedAddress(host, port, basePath) });
  const server = await startStaticServer({ folder: outDir, basePath, port, host });
  console.log(`The timeline is at ${server.url} (Ctrl+C stops it)`);
  await untilStopped();
  await server.close();
  return 0;
}
