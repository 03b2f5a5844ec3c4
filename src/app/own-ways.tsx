import { useHref } from "react-router";
import { useWords } from "#i18n/use-messages.tsx";
import { SubjectLink, useFollow } from "#state/subject-link.tsx";
import { SPEAKER_WINDOW } from "#state/tour-windows.ts";

/** The ways into a tour of one's own: its two windows; `fragment` with its `#`. */
export function OwnWays({ fragment }: { readonly fragment: string }) {
  const { messages } = useWords();
  const follow = useFollow();
  const speaker = useHref(follow.hrefOf({ page: "own-speaker" }) + fragment);
  return (
    <>
      <SubjectLink className="button button--primary" subject={{ page: "own-tour" }} fragment={fragment}>
        {messages.own.present}
      </SubjectLink>
      <a className="button" href={speaker} target={SPEAKER_WINDOW}>
        {messages.tours.speaker}
      </a>
    </>
  );
}
