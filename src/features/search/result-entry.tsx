import { dateAt } from "#domain/event-table.ts";
import type { Folding } from "#domain/folding.ts";
import type { Hit } from "#domain/found.ts";
import type { Language } from "#domain/language.ts";
import { type Marks, type Matching, markMatches } from "#domain/mark-matches.ts";
import type { Lane, TimelineIndex } from "#domain/timeline-index.ts";
import { formatEventDate } from "#i18n/dates.ts";
import type { Messages } from "#i18n/messages.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { Mark } from "#ui/mark.tsx";
import { MarkedElsewhere, MarkedText } from "./marked-text.tsx";
import type { SearchState } from "./search-state.ts";
import { useExcerpt } from "./use-excerpt.ts";

type Shown = { readonly title: string; readonly line: string; readonly lane: Lane | null };

/** What an entry says of its record; null where the site's index does not know it. */
function describe(index: TimelineIndex, hit: Hit, language: Language, messages: Messages): Shown | null {
  const line = hit.line?.[language] ?? "";
  switch (hit.kind) {
    case "event": {
      const row = index.events.rowOf.get(hit.id);
      if (row === undefined) return null;
      return {
        title: index.events.titles.at(row),
        line: formatEventDate(dateAt(index.events, row), language),
        lane: index.lanes[index.events.lane[row] ?? 0] ?? null,
      };
    }
    case "person":
    case "organization": {
      const entries = hit.kind === "person" ? index.people : index.organizations;
      const entity = entries.find(({ id }) => id === hit.id);
      return entity ? { title: entity.name, line, lane: null } : null;
    }
    case "source": {
      const source = index.sources.find(({ id }) => id === hit.id);
      return source
        ? { title: source.title, line: line || (messages.sourceKinds[source.kind] ?? ""), lane: null }
        : null;
    }
  }
}

/** Of the other names of a record the one that holds most of what is not `met` yet. */
function tellingName(hit: Hit, title: string, matching: Matching, met: readonly boolean[], folding: Folding) {
  let best: { readonly text: string; readonly marks: Marks; readonly holds: number } | null = null;
  for (const text of hit.names) {
    if (text === title) continue;
    const marks = markMatches(text, matching, folding);
    const holds = marks.met.filter((isMet, at) => isMet && !met[at]).length;
    if (holds > (best?.holds ?? 0)) best = { text, marks, holds };
  }
  return best;
}

/** One record that was found: its title, its date or who it is, and, where these do not show it, why it was found. */
export function ResultEntry({ state, hit }: { readonly state: SearchState; readonly hit: Hit }) {
  const { index, folding, found } = state;
  const { language, messages } = useWords();
  const shown = describe(index, hit, language, messages);
  const matching: Matching = { asked: found?.asked ?? [], terms: hit.terms };
  const title = markMatches(shown?.title ?? "", matching, folding);
  const line = markMatches(shown?.line ?? "", matching, folding);
  // Of a date every event says enough itself.
  const met = title.met.map((isMet, at) => isMet || line.met[at] === true || matching.asked[at]?.kind === "exact");
  const name = met.includes(false) ? tellingName(hit, shown?.title ?? "", matching, met, folding) : null;
  const metByName = met.map((isMet, at) => isMet || name?.marks.met[at] === true);
  const isOpen = hit.kind === "event" && metByName.includes(false);
  const excerpt = useExcerpt(hit.id, matching, isOpen ? metByName : null, folding, language, state.loadEvent);
  if (!shown) return null;
  return (
    <SubjectLink className="result" subject={{ page: hit.kind, id: hit.id }}>
      {shown.lane ? <Mark shape={shown.lane.shape} color={shown.lane.color} /> : null}
      <span className="result__title">
        <MarkedText text={shown.title} ranges={title.ranges} />
      </span>
      <span className="result__line">
        <MarkedText text={shown.line} ranges={line.ranges} />
      </span>
      {name ? (
        <span className="result__why">
          <MarkedElsewhere text={name.text} ranges={name.marks.ranges} />
        </span>
      ) : null}
      {excerpt === null ? null : (
        <span className="result__why">
          {excerpt ? <MarkedElsewhere text={excerpt.text} ranges={excerpt.ranges} /> : "\u00a0"}
        </span>
      )}
    </SubjectLink>
  );
}
