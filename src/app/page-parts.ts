import { detailsFileOf } from "#state/paths.ts";

type EditionsPage = typeof import("#features/compare/editions-page.tsx").EditionsPage;

const EDITIONS_FILE = detailsFileOf({ page: "editions" });

let editionsPage: EditionsPage | null = null;

/**
 * Fetches the code of the page made of a details file, for the pages few readers open: their code is no part of the
 * first load of all others. A page is shown once both are there.
 */
export async function loadPart(file: string | null): Promise<void> {
  if (file !== EDITIONS_FILE) return;
  editionsPage = (await import("#features/compare/editions-page.tsx")).EditionsPage;
}

/** All of them, for a build that draws every page. */
export const loadEveryPart = (): Promise<void> => loadPart(EDITIONS_FILE);

/** The page of the editions. Throws before `loadPart` has brought it. */
export function loadedEditionsPage(): EditionsPage {
  if (!editionsPage) throw new Error("the page of the editions is shown before its code has come");
  return editionsPage;
}
