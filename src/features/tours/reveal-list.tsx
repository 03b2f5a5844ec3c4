import type { TourStep } from "#domain/tour.ts";
import { type Reveal, revealsOf } from "#domain/tour-course.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";

/** What a reveal brings, in words. */
export function useRevealText(): (step: TourStep, reveal: Reveal) => string {
  const { messages } = useWords();
  const words = messages.tours.reveals;
  return (step, reveal) => {
    switch (reveal.kind) {
      case "fragment":
        return step.fragments[reveal.at]?.text ?? words.light;
      case "sides":
        return words.sides(step.disagreement?.question ?? "");
      case "reading":
        return words.reading(step.disagreement?.assessment ?? "");
      default:
        return words[reveal.kind];
    }
  };
}

/** The reveals of a step for the speaker: those that have come, and those to come. */
export function RevealList({ step, shown }: { readonly step: TourStep; readonly shown: number }) {
  const { messages } = useWords();
  const revealText = useRevealText();
  const reveals = revealsOf(step);
  if (reveals.length === 0) return null;
  return (
    <ol className="speaker__reveals" aria-label={messages.tours.clicks}>
      {reveals.map((reveal, at) => (
        <li key={`${reveal.kind} ${reveal.kind === "fragment" ? reveal.at : ""}`} data-seen={at < shown}>
          <span aria-hidden="true">{at < shown ? "✓" : "→"}</span>{" "}
          <span className="visually-hidden">{at < shown ? messages.tours.hasCome : messages.tours.toCome} </span>
          <Prose text={revealText(step, reveal)} />
        </li>
      ))}
    </ol>
  );
}
