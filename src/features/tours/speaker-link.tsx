import type { AnchorHTMLAttributes } from "react";
import { useHref } from "react-router";
import { useFollow } from "#state/subject-link.tsx";

/** The browser's name of the speaker's window: opened again, the one that is there comes forward. */
export const SPEAKER_WINDOW = "wic-speaker";
/** The same of the audience's. */
export const AUDIENCE_WINDOW = "wic-audience";

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
