import { readIndex, readPage } from "#dataset/load.ts";
import type { AuthoredDataset } from "#dataset/schema.ts";
import type { PageDetails } from "#domain/details.ts";
import type { Language } from "#domain/language.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { PageSearch } from "./search-client.ts";
import { openInWorker } from "./search-in-worker.ts";

/** Where the data lies and which build made it; the build is in the query, so that a page and its data never mix. */
export type DataPlace = { readonly base: string; readonly language: Language; readonly build: string };

const addressOf = ({ base, language, build }: DataPlace, file: string): string =>
  `${base}data/${language}/${file}${build ? `?v=${build}` : ""}`;

/** The search file holds both languages. */
const searchAddressOf = ({ base, build }: DataPlace): string => `${base}data/search.json${build ? `?v=${build}` : ""}`;

async function fetchAnswer(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}

const fetchJson = async (address: string): Promise<unknown> => (await fetchAnswer(address)).json();
const fetchBytes = async (address: string): Promise<ArrayBuffer> => (await fetchAnswer(address)).arrayBuffer();

/** @throws Error where the network or the server fails, DatasetError where the file is not what this site reads */
export async function fetchIndex(place: DataPlace): Promise<TimelineIndex> {
  return readIndex(await fetchJson(addressOf(place, "index.json")));
}

/** @throws as `fetchIndex` */
export async function fetchDetails(place: DataPlace, file: string): Promise<PageDetails> {
  return readPage(await fetchJson(addressOf(place, file)));
}

/** The whole record as authored, both languages, for files made of it. @throws as `fetchIndex` */
export async function fetchRecord({ base, build }: Omit<DataPlace, "language">): Promise<AuthoredDataset> {
  // The same build wrote it: its checks need no second pass here.
  return (await fetchJson(`${base}data/wic.json${build ? `?v=${build}` : ""}`)) as AuthoredDataset;
}

/** Fetches the search, its code and its index at the same time. @throws Error where either fails */
export async function fetchSearch(place: DataPlace): Promise<PageSearch> {
  const worker = new Worker(new URL("../worker/search-worker.ts", import.meta.url), { type: "module", name: "search" });
  return openInWorker(worker, fetchBytes(searchAddressOf(place)));
}
