/** The site of a folder of data: what the plugin runs through Vite's module runner, because it reuses the app's TSX. */
import type { SiteAddress } from "./head/addresses.ts";
import { readDataset } from "./site-dataset.ts";
import { dataFiles, type PageSettings, pageFiles } from "./site-files.ts";

/** Reads a folder of data once and writes of it what is asked for. Rejects with every problem of the data. */
export async function openSite(dataDir: string) {
  const dataset = await readDataset(dataDir);
  return {
    build: dataset.build,
    dataFiles: (site: SiteAddress) => dataFiles(dataset, site),
    pageFiles: (settings: PageSettings) => pageFiles(dataset, settings),
  };
}
