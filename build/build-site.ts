import { spawn } from "node:child_process";

/**
 * Runs `vite build` as a process of its own, with `changes` laid over this process' environment.
 * Rejects with everything the build said where it fails.
 */
export function buildSite(changes: Readonly<Record<string, string>> = {}): Promise<void> {
  // Runners of tests and of TypeScript set NODE_ENV, which would make this a development build.
  const { NODE_ENV, ...inherited } = process.env;
  const child = spawn(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"], {
    env: { ...inherited, ...changes },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      if (code === 0) done();
      else fail(new Error(`The site does not build:\n${said}`));
    });
  });
}
