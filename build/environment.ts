/** The environment variables of a build, read in one place. */
type Environment = Readonly<Record<string, string | undefined>>;

export type BuildEnvironment = {
  /** Where on its host the site lives: begins and ends with a slash. */
  readonly basePath: string;
  /** The folder of the authored dataset. */
  readonly dataDir: string;
  /** The folder the built site is written to. */
  readonly outDir: string;
  /** False to leave the site without the worker that keeps it for use without a network, and to take an earlier one away. */
  readonly offline: boolean;
  /**
   * How many pages of each kind and language are made into HTML: all by default. Any other address is answered by 404.html
   * and drawn in the browser, and no card is drawn: for large datasets that only tests and the benchmark look at.
   */
  readonly pagesPerKind: number;
  /** The public address of the start page, ending with a slash, `basePath` included; null where it is not known. */
  readonly siteUrl: string | null;
};

const DEPLOY_NEEDS_ADDRESS =
  "DEPLOY=1 asks for a site to be published, and such a site names its own address in previews, sitemap and feed: set SITE_URL, as in SITE_URL=https://example.org/wic/";

/** `wic`, `/wic` and `/wic/` are all `/wic/`; empty is `/`. Throws on what no path can be. */
function normalizeBasePath(text: string): string {
  const parts = text.split("/").filter((part) => part !== "");
  if (parts.some((part) => !/^[\w.~-]+$/.test(part) || /^\.+$/.test(part))) {
    throw new Error(
      `BASE_PATH "${text}" is not a path: write it like /wic/, of letters, digits, ".", "_", "~" and "-"`,
    );
  }
  return parts.length === 0 ? "/" : `/${parts.join("/")}/`;
}

/** `https://example.org/wic` → `https://example.org/wic/`. Throws unless it is an http(s) address without query. */
function normalizeSiteUrl(text: string, basePath: string): string | null {
  if (text === "") return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== "" || url.hash !== "") {
    throw new Error(`SITE_URL "${text}" is not an address: write it like https://example.org/wic/`);
  }
  // Given the bare origin, the base path completes it; given both, they must agree.
  const path = normalizeBasePath(url.pathname);
  if (path !== "/" && path !== basePath) {
    throw new Error(`SITE_URL "${text}" and BASE_PATH "${basePath}" disagree: the path of the one must be the other`);
  }
  return url.origin + basePath;
}

function readPagesPerKind(text: string): number {
  if (text === "") return Number.POSITIVE_INFINITY;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0) throw new Error(`PAGES_PER_KIND "${text}" is not a whole number`);
  return count;
}

/** Throws on what is no path or address, and where a build to be published (`DEPLOY=1`) does not know its address. */
export function readBuildEnvironment(env: Environment): BuildEnvironment {
  const basePath = normalizeBasePath(env.BASE_PATH ?? "");
  const siteUrl = normalizeSiteUrl(env.SITE_URL ?? "", basePath);
  if (env.DEPLOY === "1" && siteUrl === null) throw new Error(DEPLOY_NEEDS_ADDRESS);
  return {
    basePath,
    dataDir: env.DATA_DIR || "data",
    outDir: env.OUT_DIR || "dist",
    offline: env.OFFLINE !== "0",
    pagesPerKind: readPagesPerKind(env.PAGES_PER_KIND ?? ""),
    siteUrl,
  };
}
