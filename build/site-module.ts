/** The site of a folder of data: what the plugin runs through Vite's module runner, because it reuses the app's TSX. */
import { recordCards } from "./cards/record-cards.ts";
import { writeCards } from "./cards/write-cards.ts";
import type { SiteAddress } from "./head/addresses.ts";
import { readDataset } from "./site-dataset.ts";
import { dataFiles, type PageSettings, pageFiles } from "./site-files.ts";

/** Reads a folder of data once and writes of it what is asked for. Rejects with every problem of the data. */
export async function openSite(dataDir: string) {
  const dataset = await readDataset(dataDir);
  return {
    build: dataset.build,
    dataFiles: (site: SiteAddress, withDownloads?: boolean) => dataFiles(dataset, site, withDownloads),
    /** Draws what previews show into a folder. */
    writeCards: (folder: string) => writeCards(recordCards(dataset), folder),
    pageFiles: (settings: PageSettings) => pageFiles(dataset, settings),
  };
}
