import { useEffect, useEffectEvent } from "react";
import type { Move } from "#state/window-moves.ts";
import { actionOfKey, isGoToKey, mayActOnKey } from "./keys.ts";

/** The shortcuts of the whole page. Those of the chart itself (arrows, Home, End, Enter) belong to the chart. */
export function useKeys(actions: {
  /** False where the page has keys of its own. */
  readonly enabled: boolean;
  readonly singleKeys: boolean;
  readonly onMove: (move: Move) => void;
  readonly onFitAll: () => void;
  readonly onFitSubject: () => void;
  readonly onSearch: () => void;
  readonly onGoTo: () => void;
  readonly onHelp: () => void;
  readonly onPresent: () => void;
  readonly onBack: () => void;
}): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!actions.enabled) return;
    if (isGoToKey(event)) {
      event.preventDefault();
      return actions.onGoTo();
    }
    if (!mayActOnKey(event)) return;
    const action = actionOfKey(event.key, actions.singleKeys);
    if (action === null) return;
    event.preventDefault();
    switch (action) {
      case "zoom-in":
      case "zoom-out":
      case "earlier":
      case "later":
        return actions.onMove(action);
      case "fit-all":
        return actions.onFitAll();
      case "fit-subject":
        return actions.onFitSubject();
      case "search":
        return actions.onSearch();
      case "help":
        return actions.onHelp();
      case "present":
        return actions.onPresent();
      case "back":
        return actions.onBack();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}
