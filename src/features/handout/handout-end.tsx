import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatIsoDay } from "#i18n/dates.ts";
import { HANDOUT_WORDS } from "#i18n/handout-words.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { type PaperFoot, shortAddress } from "#ui/paper.tsx";

/** The last lines: which version of the record this is, on what it rests, how it may be used and cited. */
export function HandoutEnd(props: {
  readonly index: TimelineIndex;
  /** How many sources the events rest on. */
  readonly sources: number;
  readonly foot: PaperFoot;
}) {
  const { index } = props;
  const { language, messages } = useWords();
  const updated = formatIsoDay(index.updated, language);
  const gap = language === "zh" ? "" : " ";
  return (
    <footer className="handout-end">
      <p>
        {HANDOUT_WORDS[language].restsOn(props.sources)}
        {gap}
        {messages.recordAsOf(updated, index.version)}
        {gap}
        {messages.licenceLine}
        {language === "zh" ? "。" : "."}
      </p>
      <p>
        {HANDOUT_WORDS[language].citeAs}{" "}
        <Prose text={messages.aboutSections.citeText(index.title, index.version, updated)} />
        {props.foot.address === null ? null : `${gap}${shortAddress(props.foot.address)}`}
      </p>
    </footer>
  );
}
