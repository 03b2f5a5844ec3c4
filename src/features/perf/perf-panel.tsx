import { type RefObject, useEffect, useState } from "react";
import { PERF_WORDS } from "#i18n/perf-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import type { DrawnFrame } from "#scene/drawn-frame.ts";
import { FrameLog, type FrameTimes } from "./frame-log.ts";

/** How often the panel says something new. */
const TELL_MS = 500;

type Told = { readonly times: FrameTimes | null; readonly draws: number; readonly frame: DrawnFrame | null };

/** How fast the page shows frames and the chart draws them: for whoever looks for what makes it slow. */
export function PerfPanel({ sink }: { readonly sink: RefObject<((frame: DrawnFrame) => void) | null> }) {
  const { language } = useWords();
  const words = PERF_WORDS[language];
  const [told, setTold] = useState<Told>({ times: null, draws: 0, frame: null });
  useEffect(() => {
    const log = new FrameLog();
    let draws = 0;
    let frame: DrawnFrame | null = null;
    sink.current = (drawn) => {
      draws++;
      frame = drawn;
    };
    let next = requestAnimationFrame(function look(time) {
      log.add(time);
      next = requestAnimationFrame(look);
    });
    const telling = setInterval(() => setTold({ times: log.read(), draws, frame }), TELL_MS);
    return () => {
      sink.current = null;
      cancelAnimationFrame(next);
      clearInterval(telling);
    };
  }, [sink]);
  const { times, draws, frame } = told;
  const modes = frame?.modes.map((mode) => words.modes[mode]).join(words.and) ?? "";
  return (
    <aside className="perf-panel" aria-label={words.title}>
      <p>
        {times ? words.frames(times.medianMs.toFixed(1), times.worstMs.toFixed(0), percent(times.missed)) : words.waits}
      </p>
      <p>{frame ? words.chart(draws, frame.ms.toFixed(1), frame.elements, modes) : words.waits}</p>
    </aside>
  );
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
