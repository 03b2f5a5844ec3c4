import { HANDOUT_WORDS } from "#i18n/handout-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { Drawing } from "#picture/drawing.tsx";
import { legendSample, SAMPLE } from "#picture/legend-picture.ts";
import { PRINT_PALETTE } from "#picture/palette.ts";

const SAMPLE_BOX = `0 0 ${SAMPLE.width} ${SAMPLE.height}`;

/** Where the first word ends, or the second Chinese character: a sample never stands at the end of a line, its text in the next. */
const endOfStart = (text: string): number => /^(?:\p{Script=Han}{1,2}|\S+)/u.exec(text)?.[0].length ?? 0;

/** How to read the drawings. Only a sheet folds events. */
export function HandoutLegend({ folds }: { readonly folds: boolean }) {
  const { language, messages } = useWords();
  const words = HANDOUT_WORDS[language];
  const entries = messages.legend
    .filter(({ mark }) => mark !== "cluster" || folds)
    .map((entry) => ({ ...entry, text: words.legend[entry.mark] ?? entry.text }));
  return (
    <section className="handout-legend" aria-labelledby="handout-legend">
      <h3 className="handout-legend__title" id="handout-legend">
        {messages.legendTitle}
      </h3>
      <ul className="handout-legend__entries">
        {entries.map(({ mark, text }) => (
          <li key={mark} className="handout-legend__entry">
            <span className="handout-legend__start">
              <svg className="handout-legend__sample" viewBox={SAMPLE_BOX} aria-hidden="true" focusable="false">
                <Drawing shapes={legendSample(mark, PRINT_PALETTE.ink, "handout-")} />
              </svg>{" "}
              {text.slice(0, endOfStart(text))}
            </span>
            {text.slice(endOfStart(text))}
          </li>
        ))}
      </ul>
    </section>
  );
}
