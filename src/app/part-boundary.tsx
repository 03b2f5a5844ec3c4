import type { ReactNode } from "react";
import { useWords } from "#i18n/use-messages.tsx";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { CopyReport } from "./copy-report.tsx";

/** A part of the page whose failure leaves the rest at work: it says so, can be tried again, and gives a report. */
export function PartBoundary(props: {
  readonly version: string;
  /** The part's name, where its failure leaves its region empty. */
  readonly region?: { readonly name: string; readonly id: string; readonly className: string };
  readonly children: ReactNode;
}) {
  const { messages } = useWords();
  const { region } = props;
  return (
    <ErrorBoundary
      fallback={(retry, error) => {
        const notice = (
          <div className="details part-failed" role="alert">
            <p>{messages.partFailed}</p>
            <p>
              <button type="button" className="button" onClick={retry}>
                {messages.retry}
              </button>{" "}
              <CopyReport version={props.version} error={error} />
            </p>
          </div>
        );
        return region ? (
          <section className={region.className} aria-label={region.name} aria-busy="false" data-region={region.id}>
            {notice}
          </section>
        ) : (
          notice
        );
      }}
    >
      {props.children}
    </ErrorBoundary>
  );
}
