import { useState } from "react";
import { useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import type { WakeLockState } from "#ui/use-wake-lock.ts";
import type { TourControl } from "./use-tour.ts";

/** What has been told: it is told once a visit, until the first move. */
const told = new Set<string>();

/** What the speaker should know before going on: what this browser cannot do here, a step there is not, a number typed. */
export function TourNotice(props: {
  readonly control: TourControl;
  /** How many steps the tour has. */
  readonly total: number;
  readonly wakeLock: WakeLockState;
}) {
  const { control, wakeLock } = props;
  const { messages } = useWords();
  const talk = useTalkWords();
  const words = talk.tours;
  const [known] = useState(() => new Set(told));
  const [isDismissed, setDismissed] = useState(false);
  const lines: string[] = [];
  if (control.beyond !== null) lines.push(words.beyond(control.beyond, props.total));
  if (control.fullScreen.failed) lines.push(words.noFullScreen);
  if (control.isBlocked) lines.push(words.blocked);
  const once = [
    control.player.connection === "missing" ? words.noChannel : null,
    wakeLock === "missing" || wakeLock === "refused" ? words.noWakeLock : null,
  ];
  for (const line of once) {
    if (line === null || known.has(line)) continue;
    told.add(line);
    lines.push(line);
  }
  const isTold = lines.length > 0 && !isDismissed;
  return (
    <>
      <div role="status">
        {isTold ? lines.map((line) => <p key={line}>{line}</p>) : null}
        {control.digits === "" ? null : <p>{words.goTo(control.digits)}</p>}
      </div>
      {isTold ? (
        <button type="button" className="text-button" onClick={() => setDismissed(true)}>
          {messages.dismiss}
        </button>
      ) : null}
    </>
  );
}
