import type { TourStep } from "#domain/tour.ts";
import { type Reveal, revealsOf } from "#domain/tour-course.ts";
import { Prose } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";

/** What a reveal brings, in words. */
export function useRevealText(): (step: TourStep, reveal: Reveal) => string {
  const talk = useTalkWords();
  const words = talk.tours.reveals;
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
  const talk = useTalkWords();
  const revealText = useRevealText();
  const reveals = revealsOf(step);
  if (reveals.length === 0) return null;
  return (
    <ol className="speaker__reveals" aria-label={talk.tours.clicks}>
      {reveals.map((reveal, at) => (
        <li key={`${reveal.kind} ${reveal.kind === "fragment" ? reveal.at : ""}`} data-seen={at < shown}>
          <span aria-hidden="true">{at < shown ? "✓" : "→"}</span>{" "}
          <span className="visually-hidden">{at < shown ? talk.tours.hasCome : talk.tours.toCome} </span>
          <Prose text={revealText(step, reveal)} />
        </li>
      ))}
    </ol>
  );
}
