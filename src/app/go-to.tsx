import { useMemo, useState } from "react";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { Palette } from "#features/search/palette.tsx";
import type { PalettePage } from "#features/search/search-state.ts";
import { useWords } from "#i18n/use-messages.tsx";
import type { SearchClient } from "./search-client.ts";
import { useAnswer, useSearchState } from "./use-search.ts";

/** The palette with an answer of its own: the page's search text stays what it is. */
export function GoTo(props: {
  readonly index: TimelineIndex;
  readonly client: SearchClient;
  readonly onClose: () => void;
}) {
  const { messages } = useWords();
  const [q, setQ] = useState("");
  const state = useSearchState(props.index, props.client, useAnswer(props.client, q));
  const pages = useMemo<readonly PalettePage[]>(
    () => [
      { subject: { page: "start" }, name: messages.navTimeline },
      { subject: { page: "editions" }, name: messages.navEditions },
      { subject: { page: "disagreements" }, name: messages.navDisagreements },
      { subject: { page: "about" }, name: messages.navAbout },
    ],
    [messages],
  );
  return <Palette pages={pages} q={q} state={state} onQuery={setQ} onClose={props.onClose} />;
}
