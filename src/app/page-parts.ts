import { detailsFileOf } from "#state/paths.ts";
import { loadStyles } from "#ui/load-styles.ts";

/** How the code of each kind of page is fetched, which the start page does not need. */
const LOADERS = {
  event: async () => (await import("#features/record/event-details.tsx")).EventDetails,
  editions: async () => {
    const [{ EditionsPage }] = await Promise.all([
      import("#features/compare/editions-page.tsx"),
      loadStyles("side-by-side"),
    ]);
    return EditionsPage;
  },
  entity: async () => {
    const [{ EntityPage }] = await Promise.all([import("#features/record/entity-page.tsx"), loadStyles("life")]);
    return EntityPage;
  },
  source: async () => (await import("#features/record/source-page.tsx")).SourcePage,
  disagreements: async () => (await import("#features/record/disagreements-page.tsx")).DisagreementsPage,
  about: async () => (await import("#features/record/about-page.tsx")).AboutPage,
  handout: async () => {
    const [{ HandoutPage }] = await Promise.all([import("#features/handout/handout-page.tsx"), loadStyles("on-paper")]);
    return HandoutPage;
  },
  tours: async () => {
    const [{ TourList }] = await Promise.all([import("#features/tours/tour-list.tsx"), loadStyles("talk")]);
    return TourList;
  },
  tourHandout: async () => {
    const [{ TourHandoutPage }] = await Promise.all([import("./tour-handout-page.tsx"), loadStyles("on-paper")]);
    return TourHandoutPage;
  },
  tour: async () => {
    const [{ TourPages }] = await Promise.all([import("./tour-pages.tsx"), loadStyles("talk")]);
    return TourPages;
  },
};

type Loaders = typeof LOADERS;
type Name = keyof Loaders;
type Parts = { [K in Name]?: Awaited<ReturnType<Loaders[K]>> };

/** The part that shows a details file, by the folder it lies in. */
const PART_OF_FOLDER: Readonly<Record<string, Name>> = {
  events: "event",
  people: "entity",
  organizations: "entity",
  sources: "source",
  editions: "editions",
  disagreements: "disagreements",
  about: "about",
  handout: "handout",
  tours: "tour",
};

const TOURS_FILE = detailsFileOf({ page: "tours" });
const isTourHandout = (file: string): boolean => /^tours\/.+-handout\.json$/.test(file);

const parts: Parts = {};

async function load<K extends Name>(name: K): Promise<void> {
  parts[name] ??= (await LOADERS[name]()) as Parts[K];
}

/** Fetches the code that shows a details file, at the same time as the file. A page is shown once both are there. */
export async function loadPart(file: string): Promise<void> {
  const [folder = ""] = file.split("/");
  const name = file === TOURS_FILE ? "tours" : isTourHandout(file) ? "tourHandout" : PART_OF_FOLDER[folder];
  if (name) await load(name);
}

/** All of them, for a build that draws every page. */
export async function loadEveryPart(): Promise<void> {
  await Promise.all((Object.keys(LOADERS) as Name[]).map(load));
}

/** A page whose code has come. Throws before `loadPart` has brought it. */
export function loadedPart<K extends Name>(name: K): NonNullable<Parts[K]> {
  const part = parts[name];
  if (!part) throw new Error(`the page of kind ${name} is shown before its code has come`);
  return part as NonNullable<Parts[K]>;
}
