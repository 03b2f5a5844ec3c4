/** Builds and serves what is measured, each on first use. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "#build/build-site.ts";
import { type StaticServer, startStaticServer } from "#build/static-server.ts";
import { writeSyntheticDataset } from "#build/synthetic-dataset.ts";
import type { ServedSite } from "./bench.ts";
import { buildPages, OUT } from "./build-pages.ts";

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null;
  return () => {
    made ??= work();
    return made;
  };
};

export class Places {
  readonly #servers: StaticServer[] = [];
  readonly #sites = new Map<string, () => Promise<ServedSite>>();
  readonly #report: (line: string) => void;
  readonly #keep: boolean;

  /** @param keep take what an earlier run has built */
  constructor(report: (line: string) => void, keep: boolean) {
    this.#report = report;
    this.#keep = keep;
  }

  readonly pages = once(async (): Promise<StaticServer> => {
    const folder = join(OUT, "pages");
    await this.#build("the pages with the chart alone, vis-timeline and the canvas floor", folder, buildPages);
    return this.#serve(folder);
  });

  site(dataset: "real" | number): Promise<ServedSite> {
    const name = String(dataset);
    const known = this.#sites.get(name) ?? once(() => this.#makeSite(dataset));
    this.#sites.set(name, known);
    return known();
  }

  async close(): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.close()));
  }

  async serve(folder: string): Promise<StaticServer> {
    return this.#serve(folder);
  }

  async #makeSite(dataset: "real" | number): Promise<ServedSite> {
    const folder = join(OUT, `site-${dataset}`);
    await this.#build(
      `the site of ${dataset === "real" ? "the real record" : `${dataset} events`}`,
      folder,
      async () => {
        if (dataset === "real") return buildSite({ OUT_DIR: folder, OFFLINE: "0" });
        const dataDir = join(OUT, `data-${dataset}`);
        await writeSyntheticDataset(dataDir, dataset);
        await buildSite({ DATA_DIR: dataDir, OUT_DIR: folder, OFFLINE: "0", PAGES_PER_KIND: "3" });
      },
    );
    return { ...(await this.#serve(folder)), folder };
  }

  async #build(what: string, folder: string, work: () => Promise<unknown>): Promise<void> {
    if (this.#keep && existsSync(join(folder, "index.html"))) return;
    this.#report(`building ${what}`);
    await work();
  }

  async #serve(folder: string): Promise<StaticServer> {
    const server = await startStaticServer({ folder, basePath: "/", port: 0 });
    this.#servers.push(server);
    return server;
  }
}
