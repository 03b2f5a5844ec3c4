import { useEffect, useState } from "react";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { elapsed, minutesAhead, started, stopped, type TourClock } from "#state/tour-sync.ts";

/** Milliseconds since 1970, from a clock that never goes back while the page is open. */
export const timeNow = (): number => Math.round(performance.timeOrigin + performance.now());

const SECOND = 1000;

/** The time, anew with every second; null while the page is not alive yet. */
function useTime(): number | null {
  const [time, setTime] = useState<number | null>(null);
  useEffect(() => {
    const tick = () => setTime(timeNow());
    tick();
    const timer = setInterval(tick, SECOND);
    return () => clearInterval(timer);
  }, []);
  return time;
}

/** `14:05`: the time of day where the speaker is. Without an argument `format` means now. */
function timeOfDay(): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format();
}

/** `12:34`, `1:02:03`. */
function asMinutes(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / SECOND);
  const two = (n: number) => String(n).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Time of day, how long the tour has run, and whether it keeps to its minutes. */
export function SpeakerClock(props: {
  readonly minutes: number;
  readonly steps: number;
  readonly step: number;
  readonly clock: TourClock;
  readonly onClock: (clock: TourClock) => void;
}) {
  const { clock, onClock } = props;
  const talk = useTalkWords();
  const words = talk.tours;
  const now = useTime();
  const ran = now === null ? 0 : elapsed(clock, now);
  const isRunning = clock.since !== null;
  const ahead = minutesAhead(props, props.step, ran);
  const pace =
    ran === 0
      ? words.planned(props.minutes)
      : ahead > 0
        ? words.ahead(ahead)
        : ahead < 0
          ? words.behind(-ahead)
          : words.onTime;
  return (
    <section className="speaker__clock" aria-label={words.time}>
      <p>
        <span>{words.timeOfDay}</span>
        <strong>{now === null ? "–:–" : timeOfDay()}</strong>
      </p>
      <p>
        <span>{words.elapsed}</span>
        <strong>{asMinutes(ran)}</strong>
      </p>
      <p className={ahead < 0 ? "speaker__pace is-behind" : "speaker__pace"}>{pace}</p>
      <p className="speaker__clock-buttons">
        <button
          type="button"
          className="button"
          onClick={() => onClock(isRunning ? stopped(clock, timeNow()) : started(clock, timeNow()))}
        >
          {isRunning ? words.pause : words.run}
        </button>
        <button type="button" className="button" onClick={() => onClock({ ran: 0, since: null })}>
          {words.reset}
        </button>
      </p>
    </section>
  );
}
