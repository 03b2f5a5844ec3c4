import type { NotFoundClaim } from "#domain/details.ts";
import { ABOUT_WORDS } from "#i18n/about-words.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";

/** What was looked for in vain, each with the record it stands in and the property asked for. */
export function NotFoundList({ claims }: { readonly claims: readonly NotFoundClaim[] }) {
  const { language, messages } = useWords();
  const words = ABOUT_WORDS[language];
  if (claims.length === 0) return null;
  return (
    <section className="not-found-list">
      <h2>{words.notFound}</h2>
      <p>{words.notFoundText(claims.length)}</p>
      <ul>
        {claims.map(({ record, claim, property, text }) => (
          <li key={`${record.kind} ${record.id} ${claim}`}>
            <SubjectLink subject={{ page: record.kind, id: record.id }} fragment={`#claim-${claim}`}>
              <Prose text={record.title} />
            </SubjectLink>
            {property ? `${language === "zh" ? "，" : ", "}${messages.properties[property] ?? property}` : null}
            {language === "zh" ? "：" : ": "}
            <Prose text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}
