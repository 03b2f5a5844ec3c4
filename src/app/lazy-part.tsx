import type { ComponentType } from "react";
import { useWords } from "#i18n/use-messages.tsx";
import { useChunk } from "#ui/use-chunk.ts";

/** A part whose code is fetched when it is first shown; where that fails it says so and tries again. */
export function LazyPart<P extends object>({
  load,
  props,
}: {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}) {
  const { messages } = useWords();
  const chunk = useChunk(load);
  if (chunk.status === "loading") return <p aria-busy="true">{messages.panelLoading}</p>;
  if (chunk.status === "failed") {
    return (
      <div role="alert">
        <p>{messages.panelFailed}</p>
        <button type="button" className="button" onClick={chunk.retry}>
          {messages.retry}
        </button>
      </div>
    );
  }
  const Part = chunk.code;
  return <Part {...props} />;
}
