import { type ReactNode, type RefObject, useLayoutEffect, useState } from "react";
import { NavigationType, useNavigationType } from "react-router";
import { ProblemNotice } from "#features/notices/problem-notice.tsx";
import { useWords } from "#i18n/use-messages.tsx";
import type { Subject } from "#state/paths.ts";
import type { Address } from "#state/use-address.ts";
import { PageTools } from "./page-tools.tsx";

/** The pages that need the whole width and have neither chart nor list beside them. */
const WIDE_PAGES: ReadonlySet<Subject["page"]> = new Set([
  "editions",
  "handout",
  "tours",
  "own",
  "order",
  "tour-handout",
  "own-handout",
]);

/** What can be shared and cited above them; a handout's bar takes that place, the others pass on what somebody made there. */
const WITH_TOOLS: ReadonlySet<Subject["page"]> = new Set(["editions", "tours"]);
/** Those that have the same below. */
export const hasToolsBelow = (subject: Subject): boolean => subject.page === "handout";

const TOOLS = <PageTools panels={["share", "cite"]} />;

/** Whether a subject's page stands alone, without the chart. */
export const isWide = (subject: Subject): boolean => WIDE_PAGES.has(subject.page);

/** Such a page scrolls as a whole, unlike those with a chart: come upon or left by a link, the next one begins at its top. */
function usePageTop(): void {
  const type = useNavigationType();
  // biome-ignore lint/correctness/useExhaustiveDependencies: only how the page was come upon counts
  useLayoutEffect(() => {
    const toTop = () => window.scrollTo({ top: 0, behavior: "instant" });
    if (type !== NavigationType.Pop) toTop();
    return toTop;
  }, []);
}

/** The frame of a page without chart, list and filters: what the address holds that could not be used, then the page. */
export function WidePage(props: {
  readonly subject: Subject;
  readonly problems: Address["problems"];
  readonly detailsRef: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}) {
  const { problems } = props;
  const { messages } = useWords();
  const [dismissed, setDismissed] = useState<Address["problems"] | null>(null);
  usePageTop();
  return (
    <main className="wide">
      {problems.length > 0 && dismissed !== problems ? (
        <ProblemNotice problems={problems} onDismiss={() => setDismissed(problems)} />
      ) : null}
      <section
        className="wide__page"
        id="details"
        // The skip link leads here.
        tabIndex={-1}
        aria-label={messages.detailsRegion}
        data-region="details"
        ref={props.detailsRef}
      >
        {WITH_TOOLS.has(props.subject.page) ? TOOLS : null}
        {props.children}
      </section>
    </main>
  );
}
