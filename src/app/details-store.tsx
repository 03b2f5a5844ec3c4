import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { CslItem } from "#domain/csl.ts";
import type { EventDetails, PageDetails } from "#domain/details.ts";
import type { Language } from "#domain/language.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { detailsFileOf } from "#state/paths.ts";

/** Fetches and reads one details file, named as by `detailsFileOf`, in the page's language or another. Rejects with words for people. */
export type LoadDetails = (file: string, language?: Language) => Promise<PageDetails>;

export type DetailsState =
  | { readonly status: "ready"; readonly details: PageDetails }
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly retry: () => void };

type Store = { readonly load: LoadDetails; readonly ready: Map<string, PageDetails> };

const DetailsContext = createContext<Store | null>(null);

/** `initial` is what the first page was made of, so that its first render needs no waiting. */
export function DetailsProvider(props: {
  readonly load: LoadDetails;
  readonly initial: { readonly file: string; readonly details: PageDetails } | null;
  readonly children: ReactNode;
}) {
  const { load, initial } = props;
  const store = useMemo<Store>(
    () => ({ load, ready: new Map(initial ? [[initial.file, initial.details]] : []) }),
    [load, initial],
  );
  return <DetailsContext value={store}>{props.children}</DetailsContext>;
}

/** Loads details that are not the page's own, such as those of an event pointed at; opening its page finds them there. */
export function useLoadDetails(): LoadDetails {
  const store = useContext(DetailsContext);
  if (!store) throw new Error("useLoadDetails needs a DetailsProvider above it");
  return useCallback(
    async (file) => {
      const details = store.ready.get(file) ?? (await store.load(file));
      store.ready.set(file, details);
      return details;
    },
    [store],
  );
}

/** Loads what an event's page shows, in the page's language. */
export function useLoadEventDetails(): (id: string) => Promise<EventDetails> {
  const load = useLoadDetails();
  return useCallback(
    async (id) => {
      const details = await load(detailsFileOf({ page: "event", id }) ?? "");
      if (details.kind !== "event") throw new Error(`${id} is no event`);
      return details;
    },
    [load],
  );
}

/** Loads what an event's page shows, in either language. */
export function useLoadEvent(): (id: string, language: Language) => Promise<EventDetails> {
  const store = useContext(DetailsContext);
  if (!store) throw new Error("useLoadEvent needs a DetailsProvider above it");
  const loadOwn = useLoadDetails();
  const own = useWords().language;
  return useCallback(
    async (id, language) => {
      const file = detailsFileOf({ page: "event", id }) ?? "";
      const details = language === own ? await loadOwn(file) : await store.load(file, language);
      if (details.kind !== "event") throw new Error(`${file} is no event`);
      return details;
    },
    [store, loadOwn, own],
  );
}

/** Loads a source as citation programs know it. */
export function useLoadSource(): (id: string) => Promise<CslItem> {
  const load = useLoadDetails();
  return useCallback(
    async (id) => {
      const details = await load(detailsFileOf({ page: "source", id }) ?? "");
      if (details.kind !== "source") throw new Error(`${id} is no source`);
      return details.csl;
    },
    [load],
  );
}

/** The details of a page; null file: the page needs none. */
export function useDetails(file: string | null): DetailsState | null {
  const store = useContext(DetailsContext);
  if (!store) throw new Error("useDetails needs a DetailsProvider above it");
  const [failed, setFailed] = useState<string | null>(null);
  const [, setArrived] = useState<string | null>(null);
  const details = file === null ? undefined : store.ready.get(file);
  useEffect(() => {
    if (file === null || details || failed === file) return;
    let wanted = true;
    store.load(file).then(
      (loaded) => {
        store.ready.set(file, loaded);
        if (wanted) setArrived(file);
      },
      () => {
        if (wanted) setFailed(file);
      },
    );
    return () => {
      wanted = false;
    };
  }, [store, file, details, failed]);
  if (file === null) return null;
  if (details) return { status: "ready", details };
  return failed === file ? { status: "failed", retry: () => setFailed(null) } : { status: "loading" };
}
