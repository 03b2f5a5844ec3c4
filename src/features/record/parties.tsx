import type { PartyDetails } from "#domain/details.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { CitationNumbers, type SourceNumbers } from "./citations.tsx";

/** A name with its form in the other language behind it: Jack Ma 马云. */
function DoubleName(props: { readonly name: string; readonly otherName: string | null }) {
  const { language } = useWords();
  return (
    <>
      <Prose text={props.name} />
      {props.otherName ? (
        <>
          {" "}
          <span className="other-name" lang={language === "en" ? LANG_TAGS.zh : LANG_TAGS.en}>
            {props.otherName}
          </span>
        </>
      ) : null}
    </>
  );
}

/** The people or organizations of an event with their parts in it. */
export function Parties(props: {
  readonly heading: string;
  readonly page: "person" | "organization";
  readonly parties: readonly PartyDetails[];
  readonly numbers: SourceNumbers;
}) {
  if (props.parties.length === 0) return null;
  return (
    <section className="parties">
      <h2>{props.heading}</h2>
      <ul>
        {props.parties.map((party) => (
          <li key={`${party.id} ${party.role}`}>
            <SubjectLink subject={{ page: props.page, id: party.id }}>
              <DoubleName name={party.name} otherName={party.otherName} />
            </SubjectLink>
            <span className="parties__role">
              <Prose text={party.role} />
              <CitationNumbers
                citations={party.citations}
                numbers={props.numbers}
                anchor={`${props.page}-${party.id}`}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
