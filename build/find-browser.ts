/**
 * Finds a Chromium for the tests, or fetches one: `CHROMIUM_PATH`, Playwright's own, an installed Chrome, Chromium or
 * Edge, `npx playwright install chromium`, and last the one that npm carries. Each is started once before it is trusted.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { chromium } from "@playwright/test";

export type Browser = {
  /** The executable. */
  readonly path: string;
  /** Variables it needs to start, besides those of this process. */
  readonly env: Readonly<Record<string, string>>;
};

/** Chromium asks nobody but the site: no updates, no variations, no safe browsing. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  // Letters as wide as on a reader's screen: without a window they would be rounded to whole pixels.
  "--font-render-hinting=none",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
];

/**
 * Chromium heeds only the last list of features, so this one repeats what Playwright turns off of its own accord, and adds
 * the suggestions below the address bar: no test sees them, yet each new window pays half a second of processor for them.
 */
const FEATURES_OFF = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "PreloadTopChromeWebUI",
  "TcpPortRandomizationWin",
  "ThirdPartyStoragePartitioning",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
  "WebUIOmniboxPopup",
];

/** The flags a test browser is started with; the sandbox of Chromium refuses to run as root. */
export const browserFlags = (): string[] => [
  ...QUIET,
  `--disable-features=${FEATURES_OFF.join(",")}`,
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** The build without a window of its own comes first: a page costs a quarter less processor there. */
const ON_PATH = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];
const IN_PROGRAMS = [
  "Google/Chrome/Application/chrome.exe",
  "Chromium/Application/chrome.exe",
  "Microsoft/Edge/Application/msedge.exe",
];
const IN_APPLICATIONS = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

function installedPaths(): string[] {
  const { PATH = "", HOME = "", PROGRAMFILES, LOCALAPPDATA } = process.env;
  const all = (folders: readonly (string | undefined)[], names: readonly string[]) =>
    names.flatMap((name) => folders.flatMap((folder) => (folder ? [join(folder, name)] : [])));
  const candidates =
    process.platform === "win32"
      ? all([PROGRAMFILES, process.env["PROGRAMFILES(X86)"], LOCALAPPDATA], IN_PROGRAMS)
      : process.platform === "darwin"
        ? all(["/Applications", join(HOME, "Applications")], IN_APPLICATIONS)
        : all(PATH.split(delimiter), ON_PATH);
  return candidates.filter((path) => existsSync(path));
}

/** Null if it starts, else why not. */
async function whyNotStarting({ path, env }: Browser): Promise<string | null> {
  if (!existsSync(path)) return "there is no such file";
  try {
    const browser = await chromium.launch({
      executablePath: path,
      args: browserFlags(),
      env: { ...process.env, ...env } as Record<string, string>,
      timeout: 60_000,
    });
    await browser.close();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}

const MINUTES = 60_000;

/** Runs npm or npx; throws with the last line it said where it fails. */
function runNpm(tool: "npm" | "npx", args: readonly string[], cwd?: string): void {
  // A shell, because on Windows npm and npx are scripts.
  const { status, stderr } = spawnSync([tool, ...args].join(" "), {
    shell: true,
    encoding: "utf8",
    timeout: 4 * MINUTES,
    ...(cwd ? { cwd } : {}),
  });
  const said = (stderr ?? "").split("\n").find((line) => /error/i.test(line));
  if (status !== 0) throw new Error(`failed${said ? `: ${said.trim()}` : ""}`);
}

function installPlaywrights(): Browser[] {
  runNpm("npx", ["playwright", "install", "chromium"]);
  return [{ path: chromium.executablePath(), env: {} }];
}

const UNPACK = `
  import chromium from "@sparticuz/chromium";
  const path = await chromium.executablePath();
  const { LD_LIBRARY_PATH = "", FONTCONFIG_PATH = "" } = process.env;
  console.log(JSON.stringify({ path, env: { LD_LIBRARY_PATH, FONTCONFIG_PATH } }));
`;

/** Chromium as an npm package (Linux x64 alone, without Chinese fonts), kept under `.cache/`. */
function installFromNpm(): Browser[] {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const home = resolve(".cache/chromium");
  if (!existsSync(join(home, "node_modules/@sparticuz/chromium/package.json"))) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, "package.json"), "{}\n");
    runNpm("npm", ["install", "--no-save", "--no-package-lock", "@sparticuz/chromium@147"], home);
  }
  // The variable makes the package unpack the libraries that a bare machine lacks, too.
  const unpacked = spawnSync(process.execPath, ["--input-type=module", "-e", UNPACK], {
    cwd: home,
    encoding: "utf8",
    env: { ...process.env, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" },
  });
  if (unpacked.status !== 0) throw new Error(`it does not unpack: ${unpacked.stderr.trim().split("\n").at(-1)}`);
  return [JSON.parse(unpacked.stdout) as Browser];
}

const given = (): Browser[] => (process.env.CHROMIUM_PATH ? [{ path: process.env.CHROMIUM_PATH, env: {} }] : []);

/** Throws, with what was tried and what to do, where no browser starts. */
export async function findBrowser(print: (line: string) => void = () => {}): Promise<Browser> {
  const sources: readonly (readonly [string, () => Browser[]])[] = [
    ["CHROMIUM_PATH", given],
    ["Playwright's own", () => [{ path: chromium.executablePath(), env: {} }]],
    ["installed", () => installedPaths().map((path) => ({ path, env: {} }))],
    ["npx playwright install chromium", installPlaywrights],
    ["@sparticuz/chromium from npm", installFromNpm],
  ];
  const tried: string[] = [];
  for (const [name, candidates] of sources) {
    let found: Browser[] = [];
    try {
      found = candidates();
      if (found.length === 0) tried.push(`${name}: none`);
    } catch (error) {
      tried.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    for (const browser of found) {
      const problem = await whyNotStarting(browser);
      if (problem === null) {
        print(`browser: ${browser.path} (${name})`);
        return browser;
      }
      tried.push(`${name}: ${browser.path}: ${problem}`);
    }
    print(`no browser yet: ${tried.at(-1)}`);
  }
  throw new Error(
    `No Chromium was found that starts. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one.\n  ${tried.join("\n  ")}`,
  );
}
