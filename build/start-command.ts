/** `npm start`, after the build: serves it until stopped. `PORT`, `HOST`, `BASE_PATH` and `OUT_DIR` say where. */
import { readBuildEnvironment } from "./environment.ts";
import { startStaticServer } from "./static-server.ts";

const DEFAULT_PORT = 4173;

export async function run(): Promise<number> {
  const { basePath, outDir } = readBuildEnvironment(process.env);
  const port = Number(process.env.PORT || DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`PORT "${process.env.PORT}" is not a port: write a number from 0 to 65535`);
    return 1;
  }
  const host = process.env.HOST;
  const server = await startStaticServer({ folder: outDir, basePath, port, ...(host ? { host } : {}) });
  console.log(`The timeline is at ${server.url} (Ctrl+C stops it)`);
  await new Promise<void>((stopped) => {
    process.once("SIGINT", stopped);
    process.once("SIGTERM", stopped);
  });
  await server.close();
  return 0;
}
