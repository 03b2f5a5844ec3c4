import { useId, useState } from "react";
import { afterPaint } from "./after-paint.ts";

/**
 * A value that is written into the address, which is drawn after the next paint: what to show meanwhile, and the function
 * that writes and shows what was pressed. What comes back is shown from then on, whatever it is.
 */
export function useAtOnce<T>(value: T, write: (pressed: T) => void): readonly [T, (pressed: T) => void] {
  const id = useId();
  const [press, setPress] = useState<{ readonly to: T } | null>(null);
  const choose = (to: T) => {
    write(to);
    setPress({ to });
    afterPaint(id, () => setPress(null));
  };
  return [press === null ? value : press.to, choose];
}
