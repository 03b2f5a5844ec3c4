import type { Tour } from "#domain/tour.ts";
import { placeAfter, placeBefore, samePlace } from "#domain/tour-course.ts";
import { StageControls, StepLink, TextSizeButtons } from "#features/tours/stage-controls.tsx";
import { useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import type { TextSize } from "#state/preferences.ts";
import type { TourRole } from "#state/tour-sync.ts";
import type { TourControl } from "./use-tour.ts";

/** The controls of a tour, in both its windows; those of the audience's go with the pointer. */
export function TourBar(props: {
  readonly tour: Tour;
  /** Whose window it is. */
  readonly by: TourRole;
  readonly control: TourControl;
  readonly size: TextSize;
  readonly onSize: (size: TextSize) => void;
  /** What is open beside the stage. */
  readonly panel: "more" | "code" | null;
  readonly onPanel: (panel: "more" | "code") => void;
  readonly moreId: string;
  readonly onLeave: () => void;
}) {
  const { tour, by, control, panel } = props;
  const { player, fullScreen } = control;
  const { place } = player;
  const { messages } = useWords();
  const talk = useTalkWords();
  const words = talk.tours;
  const page = by === "audience" ? "tour" : "speaker";
  const linkTo = (to: typeof place, isThere: boolean) =>
    isThere ? null : ({ page, id: tour.id, step: to.step } as const);
  const before = placeBefore(tour, place);
  const after = placeAfter(tour, place);
  const isAudience = by === "audience";
  return (
    <StageControls label={words.controls}>
      <StepLink rel="prev" subject={linkTo(before, samePlace(before, place))} onMove={player.back}>
        ← {messages.previous}
      </StepLink>
      <span className="stage-controls__count">{words.stepOf(place.step, tour.steps.length)}</span>
      <StepLink rel="next" subject={linkTo(after, samePlace(after, place))} onMove={player.forward}>
        {messages.next} →
      </StepLink>
      <span className="stage-controls__tools">
        <TextSizeButtons size={props.size} onSize={props.onSize} />
        <button type="button" aria-pressed={player.isBlank} onClick={() => player.setBlank(!player.isBlank)}>
          {words.blank}
        </button>
        <button type="button" aria-pressed={fullScreen.isFull} onClick={fullScreen.toggle}>
          {words.fullScreen}
        </button>
        <button type="button" onClick={control.openOther}>
          {isAudience ? words.speaker : words.audience}
        </button>
        {isAudience ? (
          <>
            <button type="button" aria-expanded={panel === "code"} onClick={() => props.onPanel("code")}>
              {words.code}
            </button>
            <button
              type="button"
              aria-expanded={panel === "more"}
              aria-controls={props.moreId}
              onClick={() => props.onPanel("more")}
            >
              {words.more}
            </button>
          </>
        ) : null}
        <button type="button" onClick={props.onLeave}>
          {words.leave}
        </button>
      </span>
    </StageControls>
  );
}
