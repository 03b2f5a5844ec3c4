import { useEffect, useState } from "react";
import type { CslItem } from "#domain/csl.ts";

export type LoadSource = (id: string) => Promise<CslItem>;

export type Sources =
  | { readonly status: "ready"; readonly items: readonly CslItem[] }
  | { readonly status: "loading" }
  | { readonly status: "failed" };

/** Sources as citation programs know them, fetched as they are asked for. */
export function useSources(ids: readonly string[], load: LoadSource): Sources {
  const key = ids.join(",");
  const [loaded, setLoaded] = useState<{ readonly key: string; readonly items: readonly CslItem[] | null } | null>(
    null,
  );
  useEffect(() => {
    if (key === "") return;
    let wanted = true;
    Promise.all(key.split(",").map(load)).then(
      (items) => {
        if (wanted) setLoaded({ key, items });
      },
      () => {
        if (wanted) setLoaded({ key, items: null });
      },
    );
    return () => {
      wanted = false;
    };
  }, [key, load]);
  if (key === "") return { status: "ready", items: [] };
  if (loaded?.key !== key) return { status: "loading" };
  return loaded.items === null ? { status: "failed" } : { status: "ready", items: loaded.items };
}
