import { detailsFileOf } from "#state/paths.ts";

type EditionsPage = typeof import("#features/compare/editions-page.tsx").EditionsPage;
type TourList = typeof import("#features/tours/tour-list.tsx").TourList;
type TourPages = typeof import("./tour-pages.tsx").TourPages;

const EDITIONS_FILE = detailsFileOf({ page: "editions" });

let editionsPage: EditionsPage | null = null;
let tourParts: { readonly TourList: TourList; readonly TourPages: TourPages } | null = null;

async function loadTours(): Promise<void> {
  const [{ TourList }, { TourPages }] = await Promise.all([
    import("#features/tours/tour-list.tsx"),
    import("./tour-pages.tsx"),
  ]);
  tourParts = { TourList, TourPages };
}

/**
 * Fetches the code of the page made of a details file, for the pages few readers open: their code is no part of the
 * first load of all others. A page is shown once both are there.
 */
export async function loadPart(file: string | null): Promise<void> {
  if (file?.startsWith("tours/")) await loadTours();
  if (file !== EDITIONS_FILE) return;
  editionsPage = (await import("#features/compare/editions-page.tsx")).EditionsPage;
}

/** All of them, for a build that draws every page. */
export async function loadEveryPart(): Promise<void> {
  await Promise.all([loadPart(EDITIONS_FILE), loadTours()]);
}

/** The page of the editions. Throws before `loadPart` has brought it. */
export function loadedEditionsPage(): EditionsPage {
  if (!editionsPage) throw new Error("the page of the editions is shown before its code has come");
  return editionsPage;
}

/** The list of tours and the windows of one. Throws before `loadPart` has brought them. */
export function loadedTours(): { readonly TourList: TourList; readonly TourPages: TourPages } {
  if (!tourParts) throw new Error("a page of the tours is shown before its code has come");
  return tourParts;
}
