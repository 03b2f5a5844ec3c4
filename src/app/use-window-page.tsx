import type { ReactNode, RefObject } from "react";
import type { Shown } from "#domain/derive.ts";
import type { PageDetails } from "#domain/details.ts";
import type { Language } from "#domain/language.ts";
import type { Span } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { useWords } from "#i18n/use-messages.tsx";
import type { Subject } from "#state/paths.ts";
import { useSession } from "#state/session.ts";
import type { Follow } from "#state/subject-link.tsx";
import type { Address } from "#state/use-address.ts";
import { loadStyles } from "#ui/load-styles.ts";
import { useChunk } from "#ui/use-chunk.ts";
import { loadedPart } from "./page-parts.ts";

/** The page as on a projector: its code comes when it is asked for. */
async function loadPresent() {
  const [{ PresentPage }] = await Promise.all([import("./present-page.tsx"), loadStyles("talk")]);
  return PresentPage;
}

async function loadOwnWindows() {
  const [{ OwnWindows }] = await Promise.all([import("./own-windows.tsx"), loadStyles("talk")]);
  return OwnWindows;
}

/** The subjects that fill the window: no masthead, no list, keys of their own. */
type WindowSubject = Extract<Subject, { readonly page: "tour" | "speaker" | "own-tour" | "own-speaker" }>;

const isWindowSubject = (subject: Subject): subject is WindowSubject =>
  ["tour", "speaker", "own-tour", "own-speaker"].includes(subject.page);

/** What of the page may fill the window: a tour of the record, one's own, or the page as on a projector. */
export function useWindowPage(settings: {
  /** The page's subject; null where the record knows no such page. */
  readonly subject: Subject | null;
  /** True where the page has a chart to present. */
  readonly hasChart: boolean;
}) {
  const { subject } = settings;
  const { messages } = useWords();
  const window = subject !== null && isWindowSubject(subject) ? subject : null;
  const isOwn = window !== null && (window.page === "own-tour" || window.page === "own-speaker");
  const own = useChunk(loadOwnWindows, isOwn);
  const wantsPresent = useSession((session) => session.presenting) && settings.hasChart && window === null;
  const present = useChunk(loadPresent, wantsPresent);
  const isPresented = wantsPresent && present.status === "ready";

  const draw = (props: {
    readonly index: TimelineIndex;
    readonly address: Address;
    readonly base: string;
    readonly details: PageDetails | null;
    readonly shown: Shown;
    readonly span: Span;
    readonly title: string;
    readonly follow: Follow;
    readonly titleRef: RefObject<HTMLElement | null>;
    readonly otherHref: (language: Language) => string;
    readonly onHelp: () => void;
  }): ReactNode => {
    const { details, follow } = props;
    if (window === null) {
      return wantsPresent && present.status === "ready" ? <present.code {...props} view={props.address.view} /> : null;
    }
    if (window.page === "tour" || window.page === "speaker") {
      if (details === null) return null;
      const TourPages = loadedPart("tour");
      const onLeave = () => follow.open({ page: "tours" }, `#${window.id}`);
      return <TourPages {...props} details={details} subject={window} onLeave={onLeave} />;
    }
    if (own.status === "ready") {
      const onLeave = (fragment: string) => follow.open({ page: "own" }, fragment);
      return <own.code {...props} page={window.page} onLeave={onLeave} />;
    }
    return (
      <main className="stage projector own-window" ref={props.titleRef}>
        <h1 tabIndex={-1}>{messages.own.title}</h1>
        {own.status === "failed" ? (
          <div role="alert">
            <p>{messages.panelFailed}</p>
            <button type="button" className="button" onClick={own.retry}>
              {messages.retry}
            </button>
          </div>
        ) : (
          <>
            <p aria-busy="true">{messages.own.opening}</p>
            <noscript>
              <p>{messages.own.needsScripts}</p>
            </noscript>
          </>
        )}
      </main>
    );
  };
  return { isWindow: window !== null, isPresented, draw };
}
