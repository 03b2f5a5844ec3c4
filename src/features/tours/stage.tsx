import { type ReactNode, type RefObject, useRef } from "react";
import { useWords } from "#i18n/use-messages.tsx";
import { useFit } from "#ui/use-fit.ts";
import { useIdle } from "#ui/use-idle.ts";
import { usePointerFocus } from "#ui/use-pointer-focus.ts";

export type StageProps = {
  /** What stands above the words: the chart, a table or nothing. */
  readonly picture: ReactNode;
  readonly kind: "chart" | "table" | "card";
  readonly words: ReactNode;
  /** Which of its parts the audience has come to. */
  readonly part: string;
  /** Changes with what is said. */
  readonly wordsKey: string;
  readonly wordsRef: RefObject<HTMLElement | null>;
  readonly textSize: number;
  readonly isBlank: boolean;
  /** Counted from 1; null where nothing is counted. */
  readonly progress: { readonly at: number; readonly of: number; readonly label: string } | null;
  /** Said by a screen reader when it changes. */
  readonly said: string;
  /** What the speaker should know: it goes with the next step. */
  readonly notice: ReactNode;
  readonly controls: ReactNode;
  /** Below the stage on a phone and without scripts, beside it when asked for. */
  readonly more: ReactNode;
  /** Marks of the public interface. */
  readonly tour?: string;
  readonly step?: number;
};

/** A screen to be looked at from the back row: a picture, a few words, a thin line of progress and nothing else. */
export function Stage(props: StageProps) {
  const { progress } = props;
  const { messages } = useWords();
  const main = useRef<HTMLElement>(null);
  const screen = useRef<HTMLDivElement>(null);
  useIdle(main);
  usePointerFocus(main);
  useFit(screen, `${props.wordsKey} ${props.part}`, props.textSize);
  return (
    <main ref={main} className="stage projector" data-idle="true" data-tour={props.tour} data-step={props.step}>
      <div className="stage__screen" data-kind={props.kind} data-part={props.part} ref={screen}>
        {props.picture === null ? null : <div className="stage__picture">{props.picture}</div>}
        <section
          className="stage__text"
          id="details"
          aria-label={messages.detailsRegion}
          data-region="details"
          ref={props.wordsRef}
        >
          {props.words}
        </section>
      </div>
      {progress ? (
        <progress className="stage__progress" value={progress.at} max={progress.of} aria-label={progress.label} />
      ) : null}
      <div className="stage__notice">{props.notice}</div>
      {props.controls}
      {props.more}
      {props.isBlank ? <div className="stage__blank" /> : null}
      <p className="visually-hidden" role="status">
        {props.said}
      </p>
    </main>
  );
}
