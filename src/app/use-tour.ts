import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { revealsOf, type TourPlace } from "#domain/tour-course.ts";
import { useRevealText } from "#features/tours/reveal-list.tsx";
import { timeNow } from "#features/tours/speaker-clock.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import type { Subject } from "#state/paths.ts";
import { usePreferences } from "#state/preferences.ts";
import { type Follow, useFollow } from "#state/subject-link.tsx";
import type { TourRole } from "#state/tour-sync.ts";
import { type FullScreen, useFullScreen } from "#ui/use-full-screen.ts";
import type { TourSettings } from "./tour-pages.tsx";
import { useOtherWindow } from "./use-other-window.ts";
import { useTourKeys } from "./use-tour-keys.ts";
import { type TourPlayer, useTourPlayer } from "./use-tour-player.ts";

/** What both windows of a tour do alike. */
export type TourControl = {
  readonly player: TourPlayer;
  readonly fullScreen: FullScreen;
  /** How links are followed: those to steps of the tour lead there in the same history entry. */
  readonly follow: Follow;
  readonly openOther: () => void;
  /** True once a window was asked for and the browser opened none. */
  readonly isBlocked: boolean;
  /** What a screen reader says of the last move. */
  readonly said: string;
  /** The step asked for where the tour has no such step, until the next move; null else. */
  readonly beyond: number | null;
  /** The number typed so far. */
  readonly digits: string;
};

type StepSubject = Extract<Subject, { readonly page: "tour" | "speaker" }>;

/** Says where the tour is after each move: a step by number and title, a reveal by what it brings. */
function useSaid({ tour }: TourSettings, { step, shown }: TourPlace): string {
  const talk = useTalkWords();
  const revealText = useRevealText();
  const at = tour.steps[step - 1];
  if (!at) return "";
  const reveal = revealsOf(at)[shown - 1];
  return reveal ? revealText(at, reveal) : `${talk.tours.stepOf(step, tour.steps.length)}: ${at.title}`;
}

/** The step asked for beyond the last, remembered though the address has been put right, until the tour moves on. */
function useBeyond({ asked, tour }: TourSettings, { step }: TourPlace): number | null {
  const [beyond, setBeyond] = useState<{ readonly asked: number; readonly at: number } | null>(null);
  const isBeyond = asked > tour.steps.length || asked < 1;
  useEffect(() => {
    if (isBeyond) setBeyond({ asked, at: step });
  }, [isBeyond, asked, step]);
  return beyond !== null && beyond.at === step ? beyond.asked : null;
}

/**
 * @param role of this window
 * @param size changes the size of its text
 * @param closes what Esc closes before it leaves the tour; true where it closed something
 */
export function useTour(
  settings: TourSettings,
  role: TourRole,
  size: (by: 1 | -1) => void,
  closes: () => boolean,
): TourControl {
  const { tour, place, onPlace } = settings;
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  const player = useTourPlayer({ tour, role, base: settings.base, place, onPlace, now: timeNow });
  const fullScreen = useFullScreen();
  const [typedBeyond, setTypedBeyond] = useState<{ readonly asked: number; readonly at: number } | null>(null);
  const linked = useBeyond(settings, place);
  const goTo = (step: number) => {
    const there = Math.min(Math.max(step, 1), tour.steps.length);
    setTypedBeyond(there === step ? null : { asked: step, at: there });
    player.goTo(step);
  };
  const { open: openOther, isBlocked } = useOtherWindow(
    role,
    (page) => settings.base.replace(/\/$/, "") + settings.pathOf(page, player.place.step),
    player.connection !== "missing",
  );
  const digits = useTourKeys(singleKeys, {
    forward: player.forward,
    back: player.back,
    goTo,
    toggleBlank: () => player.setBlank(!player.isBlank),
    toggleFullScreen: fullScreen.toggle,
    openOther,
    resize: size,
    help: settings.onHelp,
    leave: () => {
      if (fullScreen.leave() || closes()) return;
      if (player.isBlank) player.setBlank(false);
      else settings.onLeave();
    },
  });
  const said = useSaid(settings, place);
  const outer = useFollow();
  const stepTo = useEffectEvent(goTo);
  const { pathOf } = settings;
  const follow = useMemo<Follow>(() => {
    const isStep = (subject: Subject): subject is StepSubject =>
      (subject.page === "tour" || subject.page === "speaker") && subject.id === tour.id;
    return {
      hrefOf: (subject) => (isStep(subject) ? pathOf(subject.page, subject.step) : outer.hrefOf(subject)),
      open: (subject, fragment, step) => {
        if (isStep(subject)) stepTo(subject.step);
        else outer.open(subject, fragment, step);
      },
    };
  }, [outer, tour.id, pathOf]);
  const beyond = linked ?? (typedBeyond?.at === place.step ? typedBeyond.asked : null);
  return { player, fullScreen, follow, openOther, isBlocked, said, beyond, digits };
}
