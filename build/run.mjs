/**
 * Runs a TypeScript module of build/ on a Node that cannot: `node build/run.mjs build/data-command.ts …args`.
 * The module exports `run(args)`, which resolves to the exit code.
 */
import { resolve } from "node:path";
import { runnerImport } from "vite";

const [file, ...args] = process.argv.slice(2);
const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: "error" });
process.exitCode = await module.run(args);
