import { useState } from "react";
import { useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import type { WakeLockState } from "#ui/use-wake-lock.ts";
import type { TourControl } from "./use-tour.ts";

/** What has been told: it is told once a visit, until the first move. */
const told = new Set<string>();

/** What the one who presents should know: `lines` each time, `once` once a visit, and the number typed so far. */
export function StageNotice(props: {
  readonly lines: readonly string[];
  readonly once: readonly string[];
  readonly digits: string;
}) {
  const { messages } = useWords();
  const talk = useTalkWords();
  const [known] = useState(() => new Set(told));
  const [isDismissed, setDismissed] = useState(false);
  const fresh = props.once.filter((line) => !known.has(line));
  for (const line of fresh) told.add(line);
  const lines = [...props.lines, ...fresh];
  const isTold = lines.length > 0 && !isDismissed;
  return (
    <>
      <div role="status">
        {isTold ? lines.map((line) => <p key={line}>{line}</p>) : null}
        {props.digits === "" ? null : <p className="stage__digits">{talk.tours.goTo(props.digits)}</p>}
      </div>
      {isTold ? (
        <button type="button" className="text-button" onClick={() => setDismissed(true)}>
          {messages.dismiss}
        </button>
      ) : null}
    </>
  );
}

/** What there is to tell of the screen that may go dark. */
export const wakeLockLines = (state: WakeLockState, words: { readonly noWakeLock: string }): string[] =>
  state === "missing" || state === "refused" ? [words.noWakeLock] : [];

/** What the speaker should know before going on: what this browser cannot do here, a step there is not, a number typed. */
export function TourNotice(props: {
  readonly control: TourControl;
  /** How many steps the tour has. */
  readonly total: number;
  readonly wakeLock: WakeLockState;
}) {
  const { control } = props;
  const words = useTalkWords().tours;
  return (
    <StageNotice
      lines={[
        ...(control.beyond === null ? [] : [words.beyond(control.beyond, props.total)]),
        ...(control.fullScreen.failed ? [words.noFullScreen] : []),
        ...(control.isBlocked ? [words.blocked] : []),
      ]}
      once={[
        ...(control.player.connection === "missing" ? [words.noChannel] : []),
        ...wakeLockLines(props.wakeLock, words),
      ]}
      digits={control.digits}
    />
  );
}
