import type { StepNotes } from "#domain/tour.ts";
import { SpeakerClock } from "#features/tours/speaker-clock.tsx";
import { SpeakerView } from "#features/tours/speaker-view.tsx";
import { StepCode } from "#features/tours/step-code.tsx";
import { StepList } from "#features/tours/step-list.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { otherTextSize, usePreferences } from "#state/preferences.ts";
import { FollowProvider } from "#state/subject-link.tsx";
import { useHydrated } from "#state/use-address.ts";
import { publicAddress } from "./public-address.ts";
import { TourBar } from "./tour-bar.tsx";
import { TourNotice } from "./tour-notice.tsx";
import type { TourSettings } from "./tour-pages.tsx";
import { useTour } from "./use-tour.ts";

/** A tour as the one who gives it sees it. */
export function SpeakerWindow(props: TourSettings & { readonly notes: readonly StepNotes[] }) {
  const { tour } = props;
  const talk = useTalkWords();
  const { notesSize, setPreferences } = usePreferences();
  /** A window that was opened for the speaker closes again; one that was come to by a link leads on. */
  const leave = () => {
    if (window.opener !== null) window.close();
    if (!window.closed) props.onLeave();
  };
  const settings = { ...props, onLeave: leave };
  const control = useTour(
    settings,
    "speaker",
    (by) => setPreferences({ notesSize: otherTextSize(notesSize, by) }),
    () => false,
  );
  // A page is made before it knows its own address.
  const isAlive = useHydrated();
  const { player } = control;
  const { step } = player.place;
  const words = talk.tours;
  return (
    <FollowProvider follow={control.follow}>
      <SpeakerView
        tour={tour}
        notes={props.notes}
        place={player.place}
        notesSize={notesSize}
        connection={words.connections[player.connection]}
        said={control.said}
        mainRef={props.titleRef}
        notice={
          <div className="speaker__notice">
            <TourNotice key={step} control={control} total={tour.steps.length} wakeLock="off" />
          </div>
        }
        clock={
          <SpeakerClock
            minutes={tour.minutes}
            steps={tour.steps.length}
            step={step}
            clock={player.clock}
            onClock={player.setClock}
          />
        }
        code={
          isAlive ? <StepCode address={publicAddress(props.base, props.pathOf("tour", step))} onClose={null} /> : null
        }
        steps={<StepList tour={tour} step={step} page="speaker" />}
        controls={
          <TourBar
            tour={tour}
            by="speaker"
            control={control}
            size={notesSize}
            onSize={(size) => setPreferences({ notesSize: size })}
            panel={null}
            onPanel={() => {}}
            moreId=""
            onLeave={leave}
          />
        }
      />
    </FollowProvider>
  );
}
