import { useId, useState } from "react";
import type { OwnTour } from "#domain/own-tour.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { readTourFile, type UnreadableTour } from "#export/tour-link.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";

/** Ways to begin: from nothing, from a tour of the record, from a file. */
export function BeginTour(props: {
  readonly tours: TimelineIndex["tours"];
  readonly newName: () => string;
  /** True where there is no tour yet. */
  readonly isFirst: boolean;
  readonly onEmpty: () => void;
  /** Rejects where the tour cannot be fetched. */
  readonly onCopy: (id: string) => Promise<void>;
  readonly onFile: (tour: OwnTour, lost: number) => void;
}) {
  const { messages } = useWords();
  const talk = useTalkWords();
  const words = talk.own;
  const id = useId();
  const [problem, setProblem] = useState<UnreadableTour | "failed" | null>(null);
  const copy = (tour: string) => {
    setProblem(null);
    props.onCopy(tour).catch(() => setProblem("failed"));
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const found = readTourFile(await file.text(), props.newName);
    setProblem("problem" in found ? found.problem : null);
    if ("tour" in found) props.onFile(found.tour, found.lost);
  };
  return (
    <div className="own-begin">
      <p>
        <button type="button" className={props.isFirst ? "button button--primary" : "button"} onClick={props.onEmpty}>
          {words.beginEmpty}
        </button>
      </p>
      {props.tours.length > 0 ? (
        <section>
          <h3>{words.beginCopy}</h3>
          <ul>
            {props.tours.map(({ id: tour, title }) => (
              <li key={tour}>
                <button
                  type="button"
                  className="text-button"
                  aria-label={words.copyTour(title)}
                  onClick={() => copy(tour)}
                >
                  <Prose text={title} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="own-field">
        <label htmlFor={id}>{words.openFile}</label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-hint`}
          onChange={(event) => {
            void open(event.target.files?.[0]);
            // The same file may be chosen again.
            event.target.value = "";
          }}
        />
        <p className="own-field__hint" id={`${id}-hint`}>
          {words.openFileHint}
        </p>
      </div>
      {problem === null ? null : (
        <p role="alert">{problem === "failed" ? messages.detailsFailed : words.fileProblems[problem]}</p>
      )}
    </div>
  );
}
