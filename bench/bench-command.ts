/**
 * `npm run bench`: measures the timeline beside what else there is, in one run on one machine, prints the tables and writes
 * `bench/RESULTS.md`.
 *
 *     npm run bench                                     every measure
 *     npm run bench -- first-item steps                 those alone; their sections of RESULTS.md are written anew
 *     npm run bench -- steps --sizes=150,10000 --rounds=1 --keep --patience=60
 *
 * A measure is a file `bench/<name>.ts` that exports `run(bench)`, which resolves to its figures: see `kit/bench.ts`.
 */
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { runnerImport } from "vite";
import { Bench, type BenchOptions, type Measure } from "./kit/bench.ts";
import { launchBrowser } from "./kit/browser.ts";
import { tableOf, verdictOf } from "./kit/figure.ts";
import { describeMachine } from "./kit/machine.ts";
import { Places } from "./kit/places.ts";
import { updateResults } from "./kit/results-file.ts";

const RESULTS = "bench/RESULTS.md";
const HEAD = `# Measurements

Written by \`npm run bench\`. Each section says on what machine and how busy it was. Times differ from machine to machine,
ratios of one run hardly do: *must* and *aim* are bars for ratios, medians of interleaved rounds.`;

/** The order of the sections; a measure it does not name comes last. */
const ORDER = [
  "first-item",
  "steps",
  "memory",
  "read-first",
  "bytes",
  "search",
  "facets",
  "paint",
  "sync",
  "bad-input",
];

function measureNames(): string[] {
  const names = readdirSync("bench")
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && name !== "bench-command.ts")
    .map((name) => name.slice(0, -3));
  const place = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return names.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}

function readOptions(args: readonly string[]): BenchOptions & { readonly keep: boolean; readonly names: string[] } {
  const settingOf = (name: string) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const numbers = (text: string | undefined) => (text ? text.split(",").map(Number) : []);
  const options = {
    rounds: Number(settingOf("rounds") ?? 3),
    sizes: numbers(settingOf("sizes")),
    patienceMs: Number(settingOf("patience") ?? 30) * 1000,
    keep: args.includes("--keep"),
    names: args.filter((arg) => !arg.startsWith("--")),
  };
  if (![options.rounds, options.patienceMs, ...options.sizes].every((number) => number >= 0)) {
    throw new Error("--rounds, --sizes and --patience want numbers");
  }
  return options;
}

export async function run(args: readonly string[]): Promise<number> {
  const { keep, names, ...options } = readOptions(args);
  const known = measureNames();
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no measure ${unknown.join(", ")}, only ${known.join(", ")}`);
    return 1;
  }
  // Set by the runner of this very file; the builds started from here shall choose their own.
  delete process.env.NODE_ENV;
  const report = (line: string) => console.log(line);
  const places = new Places(report, keep);
  const browser = await launchBrowser(report);
  const fresh = new Map<string, string>();
  let missed = 0;
  try {
    for (const name of names.length > 0 ? names : known) {
      report(`\n━━━ ${name} ${"━".repeat(Math.max(3, 70 - name.length))}`);
      const { module } = await runnerImport<Measure>(resolve(join("bench", `${name}.ts`)), {
        configFile: false,
        logLevel: "error",
      });
      const bench = new Bench(browser, places, options, report);
      const figures = await module.run(bench);
      missed += figures.filter((figure) => verdictOf(figure) === "MISSED").length;
      const table = tableOf(figures);
      report(`\n${table}`);
      const busy = [...bench.noise].sort((a, b) => a - b);
      const noise =
        busy.length === 0
          ? ""
          : `, ${options.rounds} rounds; before a sample the processor was busy with other things to ${percent(busy[busy.length >> 1])} (median; at worst ${percent(busy.at(-1))})`;
      const where = `${describeMachine()}, Chromium ${browser.version()} headless${noise}.`;
      fresh.set(name, [...(module.about ? [module.about] : []), table, where].join("\n\n"));
      updateResults(RESULTS, HEAD, known, fresh);
    }
  } finally {
    await browser.close();
    await places.close();
  }
  report(`\n${missed === 0 ? "Every 'must' that was measured is met." : `${missed} of the 'must' are missed.`}`);
  return missed === 0 ? 0 : 1;
}

const percent = (share: number | undefined): string => `${Math.round((share ?? 0) * 100)} %`;
