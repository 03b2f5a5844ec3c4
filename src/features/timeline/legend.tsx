import { useWords } from "#i18n/use-messages.tsx";
import { Disclosure } from "#ui/disclosure.tsx";

/** One sample drawing a legend entry, 36×16. */
function Sample({ mark }: { readonly mark: string }) {
  return (
    <svg className="legend__sample" width="40" height="18" viewBox="0 0 40 18" aria-hidden="true" focusable="false">
      {mark === "point" ? <circle cx="20" cy="9" r="5.5" fill="currentColor" /> : null}
      {mark === "month" ? <rect x="10" y="4" width="20" height="10" rx="2" fill="currentColor" opacity="0.35" /> : null}
      {mark === "span" ? (
        <>
          <rect x="3" y="3" width="34" height="12" fill="currentColor" opacity="0.18" />
          <path d="M4 3v12h33" fill="none" stroke="currentColor" strokeWidth="2" />
        </>
      ) : null}
      {mark === "fade" ? (
        <>
          <defs>
            <linearGradient id="legend-fade">
              <stop offset="0" stopColor="currentColor" stopOpacity="0.6" />
              <stop offset="1" stopColor="currentColor" stopOpacity="0" />
            </linearGradient>
          </defs>
          <rect x="3" y="3" width="34" height="12" fill="url(#legend-fade)" />
        </>
      ) : null}
      {mark === "arrow" ? (
        <>
          <rect x="3" y="3" width="34" height="12" fill="currentColor" opacity="0.18" />
          <path d="M29 4l5 5l-5 5" fill="none" stroke="currentColor" strokeWidth="2" />
        </>
      ) : null}
      {mark === "hatch" ? (
        <path
          d="M8 3h-3v12h3M32 3h3v12h-3M10 15l6-12M16 15l6-12M22 15l6-12"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
        />
      ) : null}
      {mark === "differs" ? (
        <path d="M13 7h14M13 11h14M23 3l-6 12" fill="none" stroke="currentColor" strokeWidth="1.6" />
      ) : null}
      {mark === "cluster" ? (
        <path d="M8 4v10M13 4v10M18 4v10M23 4v10M28 4v10" stroke="currentColor" strokeWidth="2" />
      ) : null}
      {mark === "edition" ? <path d="M20 0v18" stroke="currentColor" strokeWidth="1" /> : null}
    </svg>
  );
}

/** 'How to read this', opening from the chart's corner. */
export function Legend() {
  const { messages } = useWords();
  return (
    <Disclosure label={messages.legendTitle} panelClassName="popover--above legend">
      <ul>
        {messages.legend.map((entry) => (
          <li key={entry.mark}>
            <Sample mark={entry.mark} />
            <span>{entry.text}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
