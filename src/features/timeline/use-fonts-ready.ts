import { useEffect, useState } from "react";

/** Bumped when the web fonts have arrived, so that labels are measured anew. */
export function useFontsReady(): number {
  const [ready, setReady] = useState(0);
  useEffect(() => {
    let current = true;
    document.fonts.ready.then(() => {
      if (current) setReady(1);
    });
    return () => {
      current = false;
    };
  }, []);
  return ready;
}
