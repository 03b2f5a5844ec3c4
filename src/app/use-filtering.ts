import { useCallback, useEffect, useRef } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";
import type { Filters } from "#domain/filters.ts";
import type { Address } from "#state/use-address.ts";

/** Filters and search text, written into the address as its History rules say. */
export function useFiltering({ view, setView }: Pick<Address, "view" | "setView">, remember: () => void) {
  const { filters } = view;
  /** The text before a run of typing, which replaces; null where none goes on. */
  const typedFrom = useRef<string | null>(null);
  const { pathname, key } = useLocation();
  const isPop = useNavigationType() === NavigationType.Pop;
  const lastPath = useRef(pathname);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each way back or forth has a key of its own
  useEffect(() => {
    if (isPop || pathname !== lastPath.current) typedFrom.current = null;
    lastPath.current = pathname;
  }, [pathname, key, isPop]);
  const setFilters = useCallback(
    (next: Filters) => {
      typedFrom.current = null;
      remember();
      setView({ filters: next }, "push");
    },
    [remember, setView],
  );
  const onQuery = useCallback(
    (q: string, typing: boolean) => {
      const next = { filters: { ...filters, q } };
      if (typing) {
        if (q === filters.q) return;
        typedFrom.current ??= filters.q;
        return setView(next, "replace");
      }
      // However much of it the typing has written already, a text asked for with Enter makes one entry.
      const from = typedFrom.current ?? filters.q;
      typedFrom.current = null;
      if (from !== q) setView(next, "push", { filters: { ...filters, q: from } });
      else if (q !== filters.q) setView(next, "replace");
    },
    [setView, filters],
  );
  return { setFilters, onQuery };
}
