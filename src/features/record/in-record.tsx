import type { RecordLink } from "#domain/details.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";

/** Says in whose record a statement stands and leads to it there. */
export function InRecord(props: { readonly record: RecordLink; readonly claim?: string }) {
  const { messages, language } = useWords();
  const { record, claim } = props;
  return (
    <span className="in-record">
      {messages.inRecordOf}
      {language === "zh" ? "" : " "}
      <SubjectLink subject={{ page: record.kind, id: record.id }} fragment={claim ? `#claim-${claim}` : ""}>
        <Prose text={record.title} />
      </SubjectLink>
    </span>
  );
}
