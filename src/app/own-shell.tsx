import type { TimelineIndex } from "#domain/timeline-index.ts";
import { useWords } from "#i18n/use-messages.tsx";
import type { Address } from "#state/use-address.ts";
import { loadStyles } from "#ui/load-styles.ts";
import { LazyPart } from "./lazy-part.tsx";

async function loadOwnPage() {
  const [{ OwnPage }] = await Promise.all([import("./own-page.tsx"), loadStyles("talk"), loadStyles("panels")]);
  return OwnPage;
}

/** The page of one's own tours as it is prerendered; what is in it comes with its code, from the address or this browser. */
export function OwnShell(props: { readonly index: TimelineIndex; readonly address: Address; readonly base: string }) {
  const { messages } = useWords();
  return (
    <article className="own">
      <h1 tabIndex={-1}>{messages.own.title}</h1>
      <noscript>
        <p>{messages.own.needsScripts}</p>
      </noscript>
      <LazyPart load={loadOwnPage} props={props} />
    </article>
  );
}
