import { type AnchorHTMLAttributes, createContext, type MouseEvent, type ReactNode, useContext } from "react";
import { useHref } from "react-router";
import { markHeard } from "./after-paint.ts";
import type { Subject } from "./paths.ts";

/** How a link inside the app is spelled and followed; the app supplies both, because opening an event may move the window. */
export type Follow = {
  /** The address below the base, view kept. */
  readonly hrefOf: (subject: Subject) => string;
  /** `step`: by previous or next, which makes one history entry of a run. */
  readonly open: (subject: Subject, fragment?: string, step?: boolean) => void;
};

const FollowContext = createContext<Follow | null>(null);

/** Hands the way to follow links down to every `SubjectLink` below it. */
export function FollowProvider({ follow, children }: { readonly follow: Follow; readonly children: ReactNode }) {
  return <FollowContext value={follow}>{children}</FollowContext>;
}

/** Throws outside a FollowProvider. */
export function useFollow(): Follow {
  const follow = useContext(FollowContext);
  if (!follow) throw new Error("useFollow needs a FollowProvider above it");
  return follow;
}

/** True for a click the app should follow itself; false where the browser opens a tab, a window or a download. */
const isPlainClick = (event: Pick<MouseEvent, "button" | "metaKey" | "ctrlKey" | "shiftKey" | "altKey">): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & {
  readonly subject: Subject;
  /** With its `#`, such as `#claim-members`. */
  readonly fragment?: string;
  /** One of a run of steps, such as next and previous. */
  readonly step?: boolean;
};

/** A link to a page of the app: a real address, followed without loading the page anew. */
export function SubjectLink({ subject, fragment = "", step = false, children, onClick, ...rest }: Props) {
  const follow = useFollow();
  const href = useHref(follow.hrefOf(subject) + fragment);
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || !isPlainClick(event)) return;
        event.preventDefault();
        markHeard(event.currentTarget);
        follow.open(subject, fragment, step);
      }}
    >
      {children}
    </a>
  );
}
