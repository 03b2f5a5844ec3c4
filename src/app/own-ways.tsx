import { useHref } from "react-router";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { SubjectLink, useFollow } from "#state/subject-link.tsx";
import { SPEAKER_WINDOW } from "#state/tour-windows.ts";

/** The ways into a tour of one's own: its two windows and its handout; `fragment` with its `#`. */
export function OwnWays({ fragment }: { readonly fragment: string }) {
  const talk = useTalkWords();
  const follow = useFollow();
  const speaker = useHref(follow.hrefOf({ page: "own-speaker" }) + fragment);
  return (
    <>
      <SubjectLink className="button button--primary" subject={{ page: "own-tour" }} fragment={fragment}>
        {talk.own.present}
      </SubjectLink>
      <a className="button" href={speaker} target={SPEAKER_WINDOW}>
        {talk.tours.speaker}
      </a>
      <SubjectLink className="button" subject={{ page: "own-handout" }} fragment={fragment}>
        {talk.handout.link}
      </SubjectLink>
    </>
  );
}
