import type { Focus } from "#domain/derive.ts";
import { nearestIds } from "#domain/nearest.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatPath, type Place, type Subject } from "#state/paths.ts";
import type { Vocabulary } from "#state/view.ts";

/** The ids the dataset knows, for the codec of the view. */
export function vocabularyOf(index: TimelineIndex): Vocabulary {
  const ids = (entries: readonly { readonly id: string }[]) => new Set(entries.map((entry) => entry.id));
  return {
    range: index.range,
    ids: {
      lanes: ids(index.lanes),
      people: ids(index.people),
      organizations: ids(index.organizations),
      sources: ids(index.sources),
      events: index.events.rowOf,
      editions: new Set(index.editions.map(({ row }) => index.events.ids.at(row))),
    },
  };
}

type WithId = Extract<Subject, { readonly id: string }>;

const isTour = (page: WithId["page"]): page is "tour" | "speaker" | "tour-handout" =>
  page === "tour" || page === "speaker" || page === "tour-handout";

function entriesOf(index: TimelineIndex, page: Exclude<WithId["page"], "event">): readonly { readonly id: string }[] {
  if (isTour(page)) return index.tours;
  return page === "person" ? index.people : page === "organization" ? index.organizations : index.sources;
}

const idsOf = (index: TimelineIndex, page: WithId["page"]): readonly string[] =>
  page === "event" ? [...index.events.ids] : entriesOf(index, page).map((entry) => entry.id);

/** The subject's name as the index has it; the site's title where the page is no record. */
export function nameOf(index: TimelineIndex, subject: Subject): string | null {
  if (!("id" in subject)) return null;
  if (subject.page === "event") {
    const row = index.events.rowOf.get(subject.id);
    return row === undefined ? null : index.events.titles.at(row);
  }
  if (isTour(subject.page)) return index.tours.find((tour) => tour.id === subject.id)?.title ?? null;
  if (subject.page === "source") return index.sources.find((source) => source.id === subject.id)?.title ?? null;
  const entries = subject.page === "person" ? index.people : index.organizations;
  return entries.find((entity) => entity.id === subject.id)?.name ?? null;
}

export type Nearest = { readonly subject: Subject; readonly name: string };

export type Resolved =
  | { readonly kind: "known"; readonly subject: Subject; readonly focus: Focus }
  | { readonly kind: "renamed"; readonly subject: Subject }
  | { readonly kind: "unknown"; readonly path: string; readonly nearest: readonly Nearest[] };

function nearestTo(index: TimelineIndex, wrong: string, pages: readonly WithId["page"][]): Nearest[] {
  return pages
    .flatMap((page) =>
      nearestIds(wrong, idsOf(index, page)).map((id) => (isTour(page) ? { page, id, step: 1 } : { page, id })),
    )
    .flatMap((subject) => {
      const name = nameOf(index, subject);
      return name === null ? [] : [{ subject, name }];
    })
    .slice(0, 5);
}

const FOCUS_KINDS = { person: "people", organization: "organizations", source: "sources" } as const;

/** What the dataset makes of a path: a record it has, one that was renamed, or nothing, with the nearest ids. */
export function resolveSubject(index: TimelineIndex, place: Place): Resolved {
  const { subject } = place;
  if (subject.page === "not-found") {
    const last = subject.path.split("/").filter(Boolean).at(-1)?.toLowerCase() ?? "";
    return {
      kind: "unknown",
      path: subject.path,
      nearest: nearestTo(index, last, ["event", "person", "organization", "tour"]),
    };
  }
  if (!("id" in subject)) return { kind: "known", subject, focus: { kind: "none" } };
  if (subject.page === "event") {
    const row = index.events.rowOf.get(subject.id);
    if (row !== undefined) return { kind: "known", subject, focus: { kind: "event", row } };
  } else if (subject.page === "tour" || subject.page === "speaker") {
    const tour = index.tours.find(({ id }) => id === subject.id);
    // A step beyond the last, of an older tour that was longer, opens the last.
    const step = Math.min(Math.max(subject.step, 1), tour?.steps ?? 1);
    if (tour) return { kind: "known", subject: { ...subject, step }, focus: { kind: "none" } };
  } else if (subject.page === "tour-handout") {
    if (index.tours.some(({ id }) => id === subject.id)) return { kind: "known", subject, focus: { kind: "none" } };
  } else if (idsOf(index, subject.page).includes(subject.id)) {
    return { kind: "known", subject, focus: { kind: FOCUS_KINDS[subject.page], id: subject.id } };
  }
  const renamed = Object.hasOwn(index.renamed, subject.id) ? index.renamed[subject.id] : undefined;
  if (renamed !== undefined && idsOf(index, subject.page).includes(renamed)) {
    return { kind: "renamed", subject: { ...subject, id: renamed } };
  }
  const others = (["event", "person", "organization", "source"] as const).filter((page) => page !== subject.page);
  const near = nearestTo(index, subject.id, [subject.page]);
  return {
    kind: "unknown",
    path: decodeURI(formatPath(place)),
    nearest: near.length > 0 ? near : nearestTo(index, subject.id, others),
  };
}
