import type { RecordLink, SourcePageDetails } from "#domain/details.ts";
import { Locators } from "#i18n/source-words.tsx";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";

function RecordName({ record }: { readonly record: RecordLink }) {
  return (
    <SubjectLink subject={{ page: record.kind, id: record.id }}>
      <Prose text={record.title} />
    </SubjectLink>
  );
}

/** Roles and parts in events that rest on the source: who, as what, where. */
export function SourceRoles({ roles }: { readonly roles: SourcePageDetails["roles"] }) {
  const { messages } = useWords();
  if (roles.length === 0) return null;
  return (
    <section className="parties source-roles">
      <h2>{messages.rolesResting(roles.length)}</h2>
      <ul>
        {roles.map(({ record, holder, role, locators }) => (
          <li key={`${record.kind} ${record.id} ${holder?.kind} ${holder?.id} ${role}`}>
            <span>
              <RecordName record={holder ?? record} />
            </span>
            <span className="parties__role">
              <Prose text={role} />
              {holder ? (
                <>
                  {" · "}
                  <RecordName record={record} />
                </>
              ) : null}
              {" · "}
              <Locators locators={locators} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
