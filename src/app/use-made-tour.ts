import { useEffect, useMemo, useState } from "react";
import { type AssembledTour, assembleOwnTour, needsOf, type OwnMaterial } from "#domain/assemble-own-tour.ts";
import type { EventDetails, PageDetails, SourceDetails } from "#domain/details.ts";
import type { EditionsDetails } from "#domain/editions.ts";
import type { OwnTour } from "#domain/own-tour.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { detailsFileOf } from "#state/paths.ts";
import { type LoadDetails, useLoadDetails } from "./details-store.tsx";

type Disagreements = OwnMaterial["disagreements"] extends ReadonlyMap<string, infer D> ? Map<string, D> : never;

function eventFinder(index: TimelineIndex): OwnMaterial["eventOf"] {
  return (id) => {
    const today = Object.hasOwn(index.renamed, id) ? (index.renamed[id] ?? id) : id;
    return index.events.rowOf.has(today) ? today : null;
  };
}

/** Fetches what a tour is made with. @throws Error where the network fails on what must be there */
async function gather(own: OwnTour, index: TimelineIndex, load: LoadDetails, untitled: string): Promise<OwnMaterial> {
  const eventOf = eventFinder(index);
  const needs = needsOf(own, eventOf);
  const events = new Map<string, EventDetails>();
  const sources = new Map<string, SourceDetails>();
  const disagreements: Disagreements = new Map();
  let editions: EditionsDetails | null = null;
  const take = (details: PageDetails) => {
    switch (details.kind) {
      case "event":
        events.set(details.id, details);
        for (const source of details.sources) sources.set(source.id, source);
        break;
      case "editions":
        editions = details;
        break;
      case "disagreements":
        for (const { lane: _, ...one } of details.entries) disagreements.set(`${one.record.id}/${one.id}`, one);
        for (const source of details.sources) sources.set(source.id, source);
        break;
      case "source":
        sources.set(details.id, details.source);
    }
  };
  const fetchOf = async (subject: Parameters<typeof detailsFileOf>[0]) =>
    take(await load(detailsFileOf(subject) ?? ""));
  await Promise.all([
    ...needs.events.map((id) => fetchOf({ page: "event", id })),
    ...(needs.editions ? [fetchOf({ page: "editions" })] : []),
    ...(needs.disagreements ? [fetchOf({ page: "disagreements" })] : []),
  ]);
  const known = new Set(index.sources.map(({ id }) => id));
  const missing = needs.sources.filter((id) => known.has(id) && !sources.has(id));
  await Promise.all(missing.map((id) => fetchOf({ page: "source", id })));
  return { eventOf, events, sources, disagreements, editions, untitled };
}

export type MadeTour =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly made: AssembledTour }
  | { readonly status: "failed"; readonly retry: () => void };

/** A tour somebody made, as one that can be given: with what the record says of its events fetched. */
export function useMadeTour(index: TimelineIndex, own: OwnTour | null): MadeTour {
  const talk = useTalkWords();
  const load = useLoadDetails();
  const untitled = talk.own.untitledTour;
  const [found, setFound] = useState<{ readonly own: OwnTour; readonly material: OwnMaterial | null } | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt fetches anew
  useEffect(() => {
    if (!own) return;
    let wanted = true;
    gather(own, index, load, untitled).then(
      (material) => {
        if (wanted) setFound({ own, material });
      },
      () => {
        if (wanted) setFound({ own, material: null });
      },
    );
    return () => {
      wanted = false;
    };
  }, [own, index, load, untitled, attempt]);
  const made = useMemo(() => (found?.material ? assembleOwnTour(found.own, found.material) : null), [found]);
  if (found && found.own === own && !found.material)
    return { status: "failed", retry: () => setAttempt((before) => before + 1) };
  // While a change of the same tour is looked at, it stays as it was.
  return made && found?.own.id === own?.id ? { status: "ready", made } : { status: "loading" };
}
