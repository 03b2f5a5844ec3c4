import type { PageDetails } from "#domain/details.ts";
import { LANGUAGES, type Language } from "#domain/language.ts";
import { detailsFileOf, type Subject } from "#state/paths.ts";
import type { SiteDataset } from "./site-dataset.ts";

/** A page that is written: in one language, with the details it is made of. */
export type SitePage = {
  readonly language: Language;
  readonly subject: Subject;
  readonly initial: { readonly file: string; readonly details: PageDetails } | null;
};

const PAGE_OF_FOLDER = { events: "event", people: "person", organizations: "organization", sources: "source" } as const;

/** The subjects a compiled page is shown as: `events/wic-2014` is the event wic-2014, a tour's page each of its steps. */
function subjectsOf(path: string, details: PageDetails): Subject[] {
  const [folder = "", id = ""] = path.split("/");
  if (details.kind === "tours") return [{ page: "tours" }];
  if (details.kind === "tour-handout") return [{ page: "tour-handout", id: details.id }];
  if (details.kind === "tour" || details.kind === "speaker") {
    return details.tour.steps.map((_, at) => ({ page: details.kind, id: details.id, step: at + 1 }));
  }
  if (folder === "editions" || folder === "disagreements" || folder === "handout" || folder === "about")
    return [{ page: folder }];
  const page = PAGE_OF_FOLDER[folder as keyof typeof PAGE_OF_FOLDER];
  if (!page) throw new Error(`no page shows ${path}`);
  return [{ page, id }];
}

/** Pages made of the index alone, or of what only a browser knows. */
const MADE_OF_NOTHING: readonly Subject[] = [
  { page: "start" },
  { page: "order" },
  { page: "own" },
  { page: "own-tour" },
  { page: "own-speaker" },
  { page: "own-handout" },
];

/** The first `most` subjects of each kind. */
function someOfEach(subjects: readonly Subject[], most: number): Subject[] {
  const taken = new Map<Subject["page"], number>();
  return subjects.filter(({ page }) => {
    const count = taken.get(page) ?? 0;
    taken.set(page, count + 1);
    return count < most;
  });
}

/** The pages of the record in both languages, at their own addresses, up to so many of each kind. */
export function sitePages({ compiled }: SiteDataset, perKind: number): SitePage[] {
  return LANGUAGES.flatMap((language) => {
    const { pages } = compiled[language];
    const subjects: Subject[] = [
      ...MADE_OF_NOTHING,
      ...[...pages].flatMap(([path, details]) => subjectsOf(path, details)),
    ];
    return someOfEach(subjects, perKind).map((subject) => {
      const file = detailsFileOf(subject);
      const details = file === null ? undefined : pages.get(file.replace(/\.json$/, ""));
      return { language, subject, initial: file !== null && details ? { file, details } : null };
    });
  });
}

/**
 * The addresses a page is written to: its own, and those of former ids, whose pages name the new address as theirs and
 * take it when they come alive.
 */
export function addressesOf({ compiled }: SiteDataset, { language, subject }: SitePage): Subject[] {
  if (!("id" in subject)) return [subject];
  const { readIndex, pages } = compiled[language];
  const isTaken = (address: Subject) => pages.has((detailsFileOf(address) ?? "").replace(/\.json$/, ""));
  const former = Object.keys(readIndex.renamed)
    .filter((id) => readIndex.renamed[id] === subject.id)
    .map((id) => ({ ...subject, id }));
  return [subject, ...former.filter((address) => !isTaken(address))];
}
