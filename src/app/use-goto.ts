import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatPath, parsePath } from "#state/paths.ts";
import { useSession } from "#state/session.ts";
import type { Address } from "#state/use-address.ts";
import { formatView, parseView, type Vocabulary } from "#state/view.ts";
import { resolveSubject } from "./subjects.ts";

/** Takes a path with its query, as the page around an embed sends it; what the site does not know is ignored. */
export function useGoto(
  index: TimelineIndex,
  vocabulary: Vocabulary,
  { place, openSubject }: Pick<Address, "place" | "openSubject">,
  base: string,
): (path: string) => void {
  return (path) => {
    const { pathname, search } = new URL(path, window.location.origin);
    const wanted = parsePath(pathname);
    const found = resolveSubject(index, wanted);
    if (found.kind === "unknown") return;
    const view = { ...parseView(search, vocabulary).view, embed: true };
    if (wanted.language !== place.language) {
      const below = formatPath({ language: wanted.language, subject: found.subject }) + formatView(view);
      window.location.replace(base.replace(/\/$/, "") + below);
      return;
    }
    useSession.getState().setLiveSpan(null, false);
    openSubject(found.subject, "replace", view);
  };
}
