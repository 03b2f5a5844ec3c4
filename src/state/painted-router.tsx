import { type ReactNode, useLayoutEffect, useState } from "react";
import { UNSAFE_createBrowserHistory as createBrowserHistory, NavigationType, Router } from "react-router";
import { afterPaint, drawWaiting } from "./after-paint.ts";

/**
 * The router of the page. The address changes at once; the page of the new address is drawn after the next paint, so that
 * a press is answered before all that follows from it. Back and Forward are drawn at once, after what they leave.
 */
export function PaintedRouter({ basename, children }: { readonly basename: string; readonly children: ReactNode }) {
  const [history] = useState(() => createBrowserHistory({ v5Compat: true }));
  const [at, setAt] = useState(() => ({ action: history.action, location: history.location }));
  useLayoutEffect(
    () =>
      history.listen(({ action, location }) => {
        const draw = () => setAt({ action, location });
        if (action !== NavigationType.Pop) return afterPaint("navigation", draw);
        drawWaiting();
        draw();
      }),
    [history],
  );
  // A transition would draw in pieces, and nobody could have it drawn before the next key is handled.
  return (
    <Router
      basename={basename}
      location={at.location}
      navigationType={at.action}
      navigator={history}
      useTransitions={false}
    >
      {children}
    </Router>
  );
}
