import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatIsoDay } from "#i18n/dates.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { formatPath, type Subject } from "#state/paths.ts";
import { useHydrated } from "#state/use-address.ts";

/** The address of a mail or an issue form with page and version filled in. */
function reportHref(report: string, subject: string, body: string): string {
  const mail = report.startsWith("mailto:");
  const query = `${mail ? "subject" : "title"}=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return report + (report.includes("?") ? "&" : "?") + query;
}

/** Says as of when the record is and takes reports of errors. */
export function RecordLine(props: {
  readonly index: TimelineIndex;
  readonly subject: Subject;
  readonly name: string | null;
}) {
  const { index } = props;
  const { language, messages } = useWords();
  const hydrated = useHydrated();
  const path = formatPath({ language, subject: props.subject });
  const address = hydrated ? window.location.href : path;
  return (
    <p className="record-line">
      {messages.recordAsOf(formatIsoDay(index.updated, language), index.version)}{" "}
      <a
        href={reportHref(
          index.report,
          messages.reportSubject(props.name ?? index.title),
          messages.reportBody(address, index.version),
        )}
      >
        {messages.reportError}
      </a>
    </p>
  );
}
