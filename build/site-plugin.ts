import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type Plugin, type Rolldown, runnerImport } from "vite";
import { readBuildEnvironment } from "./environment.ts";
import { writeWorker } from "./offline-worker.ts";
import type { SiteFile } from "./site-file.ts";

type SiteModule = typeof import("./site-module.ts");

/** The module that makes the site's files, run through Vite's own runner because it reuses the app's TSX. */
async function loadSiteModule(root: string, base: string): Promise<SiteModule> {
  const { module } = await runnerImport<SiteModule>(join(root, "build/site-module.ts"), {
    root,
    base,
    configFile: false,
    logLevel: "error",
  });
  return module;
}

async function writeFiles(outDir: string, files: Iterable<SiteFile>): Promise<number> {
  let count = 0;
  for (const { path, text } of files) {
    const target = join(outDir, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
    count++;
  }
  return count;
}

/** The style sheet of that name in `src/ui/` that comes with some pages only. */
function styleSheet(bundle: Rolldown.OutputBundle, name: string): string {
  const found = Object.keys(bundle).find((path) => new RegExp(`^assets/${name}-[\\w-]+\\.css$`).test(path));
  if (!found) throw new Error(`the build has no style sheet ${name}`);
  return found;
}

const NO_CARDS = { total: 0, drawn: 0 };

/** Adds to a Vite build the pages and data files of the site, and serves the same data files while developing. */
export function wicSite(): Plugin {
  const { basePath, dataDir, offline, outDir, pagesPerKind, siteUrl } = readBuildEnvironment(process.env);
  const root = process.cwd();
  return {
    name: "wic-site",
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = (request.url ?? "").split("?")[0]?.slice(basePath.length) ?? "";
        if (!path.startsWith("data/")) return next();
        const site = await loadSiteModule(root, basePath);
        const address = { base: basePath, siteUrl };
        const { dataFiles } = await site.openSite(resolve(root, dataDir));
        for (const file of dataFiles(address)) {
          if (file.path !== path) continue;
          response.setHeader("content-type", path.endsWith(".json") ? "application/json" : "text/plain; charset=utf-8");
          return response.end(file.text);
        }
        response.statusCode = 404;
        response.end();
      });
    },
    async writeBundle(_, bundle) {
      if (this.environment.name !== "client") return;
      const out = resolve(root, outDir);
      const site = await loadSiteModule(root, basePath);
      const { build, dataFiles, pageFiles, writeCards } = await site.openSite(resolve(root, dataDir));
      const template = await readFile(join(out, "index.html"), "utf8");
      const sheets = {
        talk: styleSheet(bundle, "talk"),
        life: styleSheet(bundle, "life"),
        "side-by-side": styleSheet(bundle, "side-by-side"),
        "on-paper": styleSheet(bundle, "on-paper"),
      };
      const settings = { base: basePath, siteUrl, template, sheets, pagesPerKind };
      const writePages = async () =>
        (await writeFiles(out, dataFiles(settings))) + (await writeFiles(out, pageFiles(settings)));
      // Cards are drawn by threads of their own while the pages are made.
      const drawCards = async () => (pagesPerKind < Number.POSITIVE_INFINITY ? NO_CARDS : writeCards(out));
      const [written, cards] = await Promise.all([writePages(), drawCards()]);
      await writeWorker({ root, folder: out, base: basePath, data: build, offline });
      this.info(`${written} pages and data files, ${cards.total} cards (${cards.drawn} drawn anew)`);
    },
  };
}
