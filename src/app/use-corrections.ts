import { useEffect } from "react";
import { formatPath } from "#state/paths.ts";
import type { Address } from "#state/use-address.ts";
import type { Resolved } from "./subjects.ts";

/** Corrects the address, keeping query and fragment: the letter case of an id, glued-on punctuation, a renamed id. */
export function useCorrections(resolved: Resolved, { place, pathname, correctPath }: Address): void {
  const right = resolved.kind === "unknown" ? null : resolved.subject;
  const wanted = right === null ? pathname : formatPath({ language: place.language, subject: right });
  useEffect(() => {
    if (right !== null && pathname !== wanted) correctPath(right);
  }, [right, wanted, pathname, correctPath]);
}
