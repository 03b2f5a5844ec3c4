/**
 * `npm test`: the whole check, in two lines side by side and the browser last, and at the end a line alone:
 * `N passed, N failed`, which sums unit tests, browser tests, checks of built files, and the other stages as one check
 * each. `npm run test:full` sets FULL=1, for which tests take larger volumes.
 */
import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { BUILT_CHECKS } from "./check-built-files.ts";
import { findBrowser } from "./find-browser.ts";
import { buildTestSites, findTestSite } from "./test-sites.ts";

type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** What a check run beside others came to. */
type Checked = { readonly counts: Counts; readonly said: string };

type Stage = {
  readonly name: string;
  /** Stages without whose success this one makes no sense. */
  readonly needs?: readonly string[];
  readonly run: () => Promise<Checked>;
};

const REPORTS = ".cache/test";
const UNIT_REPORT = join(REPORTS, "unit.json");
const E2E_REPORT = join(REPORTS, "e2e.json");
const MOST_SAID = 64 * 1024 * 1024;
const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

/** Runs a script of a package with this very Node; what it prints goes straight through. True if it ended well. */
function runNode(script: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): boolean {
  const { status } = spawnSync(process.execPath, [script, ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** Runs a script as `runNode` does, beside others: what it says is kept. */
const runBeside = (script: string, args: readonly string[]) =>
  new Promise<{ readonly endedWell: boolean; readonly said: string }>((done) => {
    execFile(process.execPath, [script, ...args], { maxBuffer: MOST_SAID }, (error, stdout, stderr) => {
      done({ endedWell: error === null, said: stdout + stderr });
    });
  });

const asCheck =
  (script: string, ...args: readonly string[]) =>
  async (): Promise<Checked> => {
    const { endedWell, said } = await runBeside(script, args);
    return { counts: endedWell ? ONE_PASSED : ONE_FAILED, said };
  };

/** A runner's own counts; where it ended badly without one failed test, that is a failure too. */
function countsOf(report: string, endedWell: boolean, read: (json: never) => Counts): Counts {
  if (!existsSync(report)) return ONE_FAILED;
  const counts = read(JSON.parse(readFileSync(report, "utf8")) as never);
  return !endedWell && counts.failed === 0 ? add(counts, ONE_FAILED) : counts;
}

type UnitReport = { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number };
type E2eReport = { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };

async function runUnitTests(): Promise<Checked> {
  const { endedWell, said } = await runBeside("node_modules/vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${UNIT_REPORT}`,
  ]);
  const counts = countsOf(UNIT_REPORT, endedWell, (json: UnitReport) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests + json.numTodoTests,
  }));
  return { counts, said };
}

async function runE2eTests(): Promise<Checked> {
  const endedWell = runNode("node_modules/@playwright/test/cli.js", ["test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: E2E_REPORT,
  });
  const counts = countsOf(E2E_REPORT, endedWell, ({ stats }: E2eReport) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
  return { counts, said: "" };
}

async function buildSites(): Promise<Checked> {
  const lines: string[] = [];
  await buildTestSites((line) => lines.push(line));
  return { counts: ONE_PASSED, said: lines.join("\n") };
}

async function checkBuiltFiles(): Promise<Checked> {
  const lines: string[] = [];
  let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const site of ["real", "based"]) {
    for (const { name, check } of BUILT_CHECKS) {
      const problems = await check(findTestSite(site).folder);
      lines.push(`${problems.length === 0 ? "ok  " : "FAIL"} ${site}: ${name}`);
      for (const problem of problems.slice(0, 20)) lines.push(`       ${problem}`);
      if (problems.length > 20) lines.push(`       and ${problems.length - 20} more`);
      counts = add(counts, problems.length === 0 ? ONE_PASSED : ONE_FAILED);
    }
  }
  return { counts, said: lines.join("\n") };
}

async function prepareBrowser(): Promise<Checked> {
  const lines: string[] = [];
  const { path, env } = await findBrowser((line) => lines.push(line));
  Object.assign(process.env, env, { CHROMIUM_PATH: path });
  return { counts: ONE_PASSED, said: lines.join("\n") };
}

/** What runs side by side, each line one after the other: no line keeps two processors busy for long. */
const SIDE_BY_SIDE: readonly (readonly Stage[])[] = [
  [
    {
      name: "format and lint",
      run: asCheck("node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings", "--max-diagnostics=100"),
    },
    { name: "types", run: asCheck("node_modules/typescript/bin/tsc") },
    { name: "types of the worker", run: asCheck("node_modules/typescript/bin/tsc", "-p", "src/worker") },
    { name: "unused files, exports and packages", run: asCheck("node_modules/knip/bin/knip.js") },
    { name: "data", run: asCheck("build/run.mjs", "build/data-command.ts") },
    { name: "unit tests", run: runUnitTests },
  ],
  [
    { name: "browser", run: prepareBrowser },
    { name: "build", run: buildSites },
    { name: "built files", needs: ["build"], run: checkBuiltFiles },
  ],
];

/** Then the browser has the machine to itself. */
const LAST: Stage = { name: "browser tests", needs: ["build", "browser"], run: runE2eTests };

async function runStage(stage: Stage): Promise<Checked> {
  try {
    return await stage.run();
  } catch (error) {
    return { counts: ONE_FAILED, said: error instanceof Error ? error.message : String(error) };
  }
}

export async function run(args: readonly string[]): Promise<number> {
  // Set by the runner of this very file; what is started from here shall choose its own.
  delete process.env.NODE_ENV;
  if (args.includes("--full")) process.env.FULL = "1";
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  let total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const broken: string[] = [];
  const times: string[] = [];
  const work = async (stage: Stage): Promise<void> => {
    const start = performance.now();
    const heading = `\n━━━ ${stage.name} ${"━".repeat(Math.max(3, 70 - stage.name.length))}`;
    // What the last one says goes straight through.
    if (stage === LAST) console.log(heading);
    const missing = stage.needs?.filter((name) => broken.includes(name)) ?? [];
    const { counts, said } =
      missing.length > 0
        ? { counts: ONE_FAILED, said: `not run: needs ${missing.join(" and ")}` }
        : await runStage(stage);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(stage === LAST ? said : `${heading}\n${said}`);
    if (counts.failed > 0) broken.push(stage.name);
    total = add(total, counts);
    times.push(
      `${counts.failed > 0 ? "FAIL" : "ok  "} ${stage.name}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`,
    );
  };
  const workOff = async (line: readonly Stage[]): Promise<void> => {
    for (const stage of line) await work(stage);
  };
  await Promise.all(SIDE_BY_SIDE.map(workOff));
  await work(LAST);
  console.log(`\n━━━ summary ${"━".repeat(63)}\n${times.join("\n")}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
  return total.failed === 0 ? 0 : 1;
}
