import { useMemo } from "react";
import type { HandoutLength } from "#domain/handout-length.ts";
import { HANDOUT_WORDS } from "#i18n/handout-words.ts";
import { PANEL_WORDS } from "#i18n/panel-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";

import { Paper, type PaperFoot, PaperSheet } from "#ui/paper.tsx";
import { HandoutBar } from "./handout-bar.tsx";
import { HandoutHead } from "./handout-head.tsx";
import { LongHandout } from "./long-handout.tsx";
import { Sheet } from "./sheet.tsx";
import { useGrowing } from "./use-growing.ts";
import { type Selection, useSelected } from "./use-selected.ts";

export type HandoutPageProps = Selection & {
  readonly onToWindow: (toWindow: boolean) => void;
  readonly length: HandoutLength;
  readonly onLength: (length: HandoutLength) => void;
  /** Where the same events can be seen on the timeline; null where that is not known. */
  readonly address: string | null;
};

/** The filtered events to print and hand out, at three lengths. */
export function HandoutPage(props: HandoutPageProps) {
  const { index, length } = props;
  const { language, messages } = useWords();
  const words = HANDOUT_WORDS[language];
  const selected = useSelected(props);
  const { entries, facts } = selected;
  const count = length === "sheet" ? 0 : entries.length;
  const shown = useGrowing(count, length);
  const foot = useMemo<PaperFoot>(
    () => ({
      title: words.footTitle(index.title),
      address: props.address,
      qrLabel: PANEL_WORDS[language].share.qrLabel,
    }),
    [index, props.address, words, language],
  );
  return (
    <div className="handout">
      <HandoutBar
        length={length}
        onLength={props.onLength}
        window={props.window}
        toWindow={props.toWindow}
        onToWindow={props.onToWindow}
        progress={{ done: shown, of: count }}
      />
      <Paper foot={foot} busy={shown < count}>
        {entries.length === 0 ? (
          <PaperSheet foot={foot}>
            <HandoutHead title={index.title} facts={facts} withIntro={false} foot={foot} />
            <p className="handout-empty">
              {messages.noEvents} <SubjectLink subject={{ page: "start" }}>{words.toTimeline}</SubjectLink>
            </p>
          </PaperSheet>
        ) : length === "sheet" ? (
          <Sheet selected={selected} foot={foot} />
        ) : (
          <LongHandout selected={selected} foot={foot} inFull={length === "full"} shown={shown} />
        )}
      </Paper>
    </div>
  );
}
