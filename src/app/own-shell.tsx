import type { TimelineIndex } from "#domain/timeline-index.ts";
import { useWords } from "#i18n/use-messages.tsx";
import type { Address } from "#state/use-address.ts";
import { loadStyles } from "#ui/load-styles.ts";
import { LazyPart } from "./lazy-part.tsx";

const withStyles = async <M,>(code: Promise<M>): Promise<M> =>
  (await Promise.all([code, loadStyles("talk"), loadStyles("panels")]))[0];

const LOADERS = {
  own: () => withStyles(import("./own-page.tsx")).then((module) => module.OwnPage),
  order: () => withStyles(import("./order-page.tsx")).then((module) => module.OrderPage),
  "own-handout": async () => {
    const [{ OwnHandoutPage }] = await Promise.all([import("./own-handout-page.tsx"), loadStyles("on-paper")]);
    return OwnHandoutPage;
  },
};

/** A page made of what only a browser knows, as it is prerendered: what is in it comes with its code. */
export function OwnShell(props: {
  readonly page: keyof typeof LOADERS;
  readonly index: TimelineIndex;
  readonly address: Address;
  readonly base: string;
}) {
  const { page, ...rest } = props;
  const { messages } = useWords();
  // A handout brings its own title, and fills the width.
  if (page === "own-handout") return <LazyPart key={page} load={LOADERS[page]} props={rest} />;
  return (
    <article className="own">
      <h1 tabIndex={-1}>{messages[page].title}</h1>
      <noscript>
        <p>{messages.own.needsScripts}</p>
      </noscript>
      <LazyPart key={page} load={LOADERS[page]} props={rest} />
    </article>
  );
}
