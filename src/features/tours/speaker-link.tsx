import type { AnchorHTMLAttributes } from "react";
import { useHref } from "react-router";
import { useFollow } from "#state/subject-link.tsx";
import { SPEAKER_WINDOW } from "#state/tour-windows.ts";

/** A link that opens the speaker's window beside this one. */
export function SpeakerLink({
  id,
  step,
  ...rest
}: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly id: string; readonly step: number }) {
  const follow = useFollow();
  const href = useHref(follow.hrefOf({ page: "speaker", id, step }));
  return <a {...rest} href={href} target={SPEAKER_WINDOW} />;
}
