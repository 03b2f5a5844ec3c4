import { useEffect, useState } from "react";

/** `off`: not asked for; `held`: the screen stays on; `missing`, `refused`: it may go dark, and nothing can be done here. */
export type WakeLockState = "off" | "held" | "missing" | "refused";

/** Keeps the screen from going dark while `wanted`, and again whenever the page comes back into sight. */
export function useWakeLock(wanted: boolean): WakeLockState {
  const [state, setState] = useState<WakeLockState>("off");
  useEffect(() => {
    if (!wanted) return setState("off");
    if (!("wakeLock" in navigator)) return setState("missing");
    let lock: WakeLockSentinel | null = null;
    let current = true;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const given = await navigator.wakeLock.request("screen");
        if (!current) return void given.release();
        lock = given;
        setState("held");
      } catch {
        if (current) setState("refused");
      }
    };
    void ask();
    document.addEventListener("visibilitychange", ask);
    return () => {
      current = false;
      document.removeEventListener("visibilitychange", ask);
      void lock?.release();
    };
  }, [wanted]);
  return state;
}
