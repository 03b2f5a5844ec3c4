import { useWords } from "#i18n/use-messages.tsx";
import { Drawing } from "#picture/drawing.tsx";
import { legendSample, SAMPLE } from "#picture/legend-picture.ts";
import { Disclosure } from "#ui/disclosure.tsx";

/** 'How to read this', opening from the chart's corner. */
export function Legend() {
  const { messages } = useWords();
  return (
    <Disclosure label={messages.legendTitle} panelClassName="popover--above legend">
      <ul>
        {messages.legend.map((entry) => (
          <li key={entry.mark}>
            <svg className="legend__sample" {...SAMPLE} aria-hidden="true" focusable="false">
              <Drawing shapes={legendSample(entry.mark, "currentColor", "chart-")} />
            </svg>
            <span>{entry.text}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
