import { chartFilesOf, pageFilesOf, sizesOf } from "#build/site-bytes.ts";
import type { Bench } from "./kit/bench.ts";
import type { Figure } from "./kit/figure.ts";

export const about = `Bytes of the real record's build over the wire. JS and CSS of an event's page: what its HTML names, what that imports, and the
words of its language.`;

export async function run(bench: Bench): Promise<Figure[]> {
  const { folder } = await bench.site("real");
  const page = pageFilesOf(folder, "events/wic-2014/index.html");
  const figure = (what: string, paths: Iterable<string>, must: number, aim: number): Figure => {
    const { gzip, brotli } = sizesOf(folder, paths);
    return { what, value: gzip, unit: "KiB", digits: 1, must, aim, detail: `gzip; brotli ${brotli.toFixed(1)} KiB` };
  };
  return [
    figure("JS and CSS of an event's page before the chart", page, 130, 120),
    figure("JS and CSS of the chart", chartFilesOf(folder, page), 130, 120),
    figure("data before the chart draws, English", ["data/en/index.json"], 30, 20),
    figure("data before the chart draws, Chinese", ["data/zh/index.json"], 30, 20),
  ];
}
