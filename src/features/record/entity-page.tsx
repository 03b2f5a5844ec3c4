import type { EntityDetails } from "#domain/details.ts";
import { textPlace } from "#domain/term-use.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatEventDate, isOngoing } from "#i18n/dates.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import { Prose, TitleProse, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { CitationNumbers, numberSources, type SourceNumbers } from "./citations.tsx";
import { EvidenceSections } from "./evidence.tsx";
import { LifeLine } from "./life-line.tsx";
import { Mentions, usesOfMentions } from "./mentions.tsx";
import { TermProse, TermsProvider } from "./term-prose.tsx";
import { Together } from "./together.tsx";

const HAN = /\p{Script=Han}/u;

/** Other spellings, each marked with its language where that is not the page's. */
function Aliases({ names }: { readonly names: readonly string[] }) {
  const { language, messages } = useWords();
  if (names.length === 0) return null;
  const [before = "", after = ""] = messages.alsoWritten("\u0000").split("\u0000");
  return (
    <p className="details__aliases">
      {before}
      {names.map((name, place) => {
        const lang = HAN.test(name) ? LANG_TAGS.zh : language === "zh" ? LANG_TAGS.en : null;
        return (
          <span key={name}>
            {place > 0 ? (language === "zh" ? "、" : ", ") : null}
            {lang === null || (language === "zh" && lang === LANG_TAGS.zh) ? name : <span lang={lang}>{name}</span>}
          </span>
        );
      })}
      {after}
    </p>
  );
}

function Roles({ details, numbers }: { readonly details: EntityDetails; readonly numbers: SourceNumbers }) {
  const { language, messages } = useWords();
  if (details.roles.length === 0) return null;
  return (
    <section className="roles">
      <h2>{messages.roles}</h2>
      <ul>
        {details.roles.map((role, place) => (
          <li key={`${role.title} ${role.date.start}`}>
            <span className="roles__date">
              {formatEventDate(role.date, language)}
              {isOngoing(role.date)
                ? language === "zh"
                  ? `（${messages.ongoingNote}）`
                  : ` (${messages.ongoingNote})`
                : null}
            </span>
            <span>
              <Prose text={role.title} />
              {role.at && role.at.id !== details.id ? (
                <>
                  {" · "}
                  <SubjectLink subject={{ page: role.at.kind, id: role.at.id }}>
                    <Prose text={role.at.title} />
                  </SubjectLink>
                </>
              ) : null}
              <CitationNumbers citations={role.citations} numbers={numbers} anchor={`role-${place}`} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/**
 * A person or an organization: who it is, its years at a glance, roles, part in events, who appears with it, and every
 * claim that names it, with sources.
 */
export function EntityPage(props: { readonly details: EntityDetails; readonly index: TimelineIndex }) {
  const { details } = props;
  const { language, messages } = useWords();
  const numbers = numberSources(details.sources);
  const otherUses = [
    ...details.roles.flatMap((role, place) =>
      role.citations.map((citation) => ({ anchor: `role-${place}`, citation })),
    ),
    ...details.parts.flatMap((part) => part.citations.map((citation) => ({ anchor: `part-${part.event}`, citation }))),
    ...usesOfMentions(details),
  ];
  return (
    <TermsProvider terms={details.terms}>
      <article className="details">
        <p className="details__lane">{details.kind === "person" ? messages.people : messages.organizations}</p>
        <h1 tabIndex={-1}>
          <TitleProse text={details.name} />
        </h1>
        {details.otherName ? (
          <p className="details__date" lang={language === "en" ? LANG_TAGS.zh : LANG_TAGS.en}>
            {details.otherName}
          </p>
        ) : null}
        <p className="details__summary">
          <TermProse text={details.line} at={textPlace.summary} />
        </p>
        {details.unverified ? <p className="details__remark">{messages.unverified}</p> : null}
        <Aliases names={details.aliases} />
        <LifeLine details={details} index={props.index} />
        <Roles details={details} numbers={numbers} />
        <EvidenceSections evidence={details} otherUses={otherUses}>
          {details.parts.length > 0 ? (
            <section className="parties">
              <h2>{messages.partInEvents}</h2>
              <ul>
                {details.parts.map((part) => (
                  <li key={`${part.event} ${part.role}`}>
                    <SubjectLink subject={{ page: "event", id: part.event }}>
                      <Prose text={part.title} />
                    </SubjectLink>
                    <span className="parties__role">
                      <Prose text={part.role} />
                      <CitationNumbers citations={part.citations} numbers={numbers} anchor={`part-${part.event}`} />
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <Together index={props.index} kind={details.kind} id={details.id} />
          <Mentions details={details} numbers={numbers} />
        </EvidenceSections>
      </article>
    </TermsProvider>
  );
}
