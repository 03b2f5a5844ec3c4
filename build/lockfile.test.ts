import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

type LockedPackage = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const read = (name: string): string => readFileSync(join(import.meta.dirname, "..", name), "utf8");
const lockfile = read("package-lock.json");
const { packages } = JSON.parse(lockfile) as { packages: Readonly<Record<string, LockedPackage>> };
const locked = Object.entries(packages).filter(([path]) => path !== "");

/** The nearest entry of `name`, as Node finds it from the package at `path`. */
function findLocked(path: string, name: string): LockedPackage | undefined {
  for (let from = path; ; from = from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/")))) {
    const entry = packages[`${from === "" ? "" : `${from}/`}node_modules/${name}`];
    if (entry || from === "") return entry;
  }
}

test("every package can be checked when it is installed", () => {
  expect(locked.filter(([, entry]) => !entry.link && !entry.integrity).map(([path]) => path)).toEqual([]);
});

test("each platform's optional package is in the lockfile, so that npm ci works on all of them", () => {
  const missing = locked.flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !findLocked(path, name)?.integrity)
      .map((name) => `${path} lacks ${name}`),
  );
  expect(missing).toEqual([]);
});

test("no registry is named: it installs from the one the reader's npm uses", () => {
  expect(locked.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path)).toEqual([]);
  expect(lockfile).not.toMatch(/"resolved"|\btarball\b/);
  expect(read(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
});

test("versions are pinned exactly", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, range]) => !/^\d+\.\d+\.\d+$/.test(range),
  );
  expect(loose).toEqual([]);
});

test("no package runs a script when it is installed", () => {
  expect(locked.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path)).toEqual([]);
  expect(read(".npmrc")).toContain("ignore-scripts=true");
});

/** What may be built with and shipped: permissive licences, weak copyleft of files used as they are, and font licences. */
const LICENCES = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "CPAL-1.0",
  "ISC",
  "MIT",
  "MPL-2.0",
  "OFL-1.1",
  "Unlicense",
  "W3C-20150513",
  "Zlib",
]);

/** Whether one of the licences offered (`A OR B`) is on the list, or all that apply together (`A AND B`) are. */
const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((offer) => offer.split(" AND ").every((one) => LICENCES.has(one.trim())));

test("every package is under a licence of the list", () => {
  const strange = locked
    .filter(([, entry]) => !isAllowed(entry.license ?? "none"))
    .map(([path, entry]) => `${path}: ${entry.license}`);
  expect(strange).toEqual([]);
});
