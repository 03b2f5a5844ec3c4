import { useCallback } from "react";
import type { Filters } from "#domain/filters.ts";
import type { Address } from "#state/use-address.ts";

/** Filters and search text, written into the address as its History rules say. */
export function useFiltering({ view, setView }: Pick<Address, "view" | "setView">, remember: () => void) {
  const { filters } = view;
  const setFilters = useCallback(
    (next: Filters) => {
      remember();
      setView({ filters: next }, "push");
    },
    [remember, setView],
  );
  const onQuery = useCallback(
    (q: string, typing: boolean) => {
      if (q === filters.q) return;
      setView({ filters: { ...filters, q } }, typing ? "replace" : "push");
    },
    [setView, filters],
  );
  return { setFilters, onQuery };
}
