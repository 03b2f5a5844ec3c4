import { useEffect, useEffectEvent, useState } from "react";
import { mayActInTour, type TourKey, tourKeyOf, withDigit } from "./tour-keys.ts";

export type TourActions = {
  readonly forward: () => void;
  readonly back: () => void;
  readonly goTo: (step: number) => void;
  readonly toggleBlank: () => void;
  readonly toggleFullScreen: () => void;
  /** The speaker's window, or from there the audience's. */
  readonly openOther: () => void;
  readonly resize: (by: 1 | -1) => void;
  readonly help: () => void;
  /** Esc: backs out one level, at last out of the tour. */
  readonly leave: () => void;
};

/** Does what a key stands for; digits wait for Enter. Returns the digits that wait. */
function act(key: TourKey, digits: string, actions: TourActions): string {
  if (typeof key === "object") return withDigit(digits, key.digit);
  switch (key) {
    case "enter":
      if (digits !== "") actions.goTo(Number(digits));
      break;
    case "leave":
      if (digits === "") actions.leave();
      break;
    case "forward":
      actions.forward();
      break;
    case "back":
      actions.back();
      break;
    case "blank":
      actions.toggleBlank();
      break;
    case "full-screen":
      actions.toggleFullScreen();
      break;
    case "other-window":
      actions.openOther();
      break;
    case "larger":
      actions.resize(1);
      break;
    case "smaller":
      actions.resize(-1);
      break;
    case "help":
      actions.help();
      break;
  }
  return "";
}

/** The keys of a tour, in both its windows; returns the number typed so far, empty where none is. */
export function useTourKeys(singleKeys: boolean, actions: TourActions): string {
  const [digits, setDigits] = useState("");
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!mayActInTour(event)) return;
    const key = tourKeyOf(event.key, singleKeys);
    if (key === null || (key === "enter" && digits === "")) return;
    event.preventDefault();
    setDigits(act(key, digits, actions));
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
  return digits;
}
