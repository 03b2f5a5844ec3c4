import type { Language } from "#domain/language.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatPath, parsePath, type Subject } from "#state/paths.ts";
import { useSession } from "#state/session.ts";
import type { Address } from "#state/use-address.ts";
import { formatView, parseView, type View, type Vocabulary } from "#state/view.ts";
import { resolveSubject } from "./subjects.ts";

export type Destination = { readonly language: Language; readonly subject: Subject; readonly view: View };

/** Where a path of this site leads, with its query; null where the site does not know it, whatever it is. */
export function destinationOf(index: TimelineIndex, vocabulary: Vocabulary, path: string): Destination | null {
  const [, pathname = "", search = ""] = /^([^?#]*)(\?[^#]*)?/.exec(path) ?? [];
  const wanted = parsePath(pathname);
  const found = resolveSubject(index, wanted);
  if (found.kind === "unknown") return null;
  return {
    language: wanted.language,
    subject: found.subject,
    view: { ...parseView(search, vocabulary).view, embed: true },
  };
}

/** Takes a path with its query, as the page around an embed sends it; what the site does not know is ignored. */
export function useGoto(
  index: TimelineIndex,
  vocabulary: Vocabulary,
  { place, openSubject }: Pick<Address, "place" | "openSubject">,
  base: string,
): (path: string) => void {
  return (path) => {
    const destination = destinationOf(index, vocabulary, path);
    if (!destination) return;
    const { language, subject, view } = destination;
    if (language !== place.language) {
      window.location.replace(base.replace(/\/$/, "") + formatPath({ language, subject }) + formatView(view));
      return;
    }
    useSession.getState().wantSpan(null, false);
    openSubject(subject, "replace", view);
  };
}
