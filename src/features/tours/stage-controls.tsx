import type { ReactNode } from "react";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import type { Subject } from "#state/paths.ts";
import { otherTextSize, TEXT_SIZES, type TextSize } from "#state/preferences.ts";
import { SubjectLink } from "#state/subject-link.tsx";

/** A link to the step before or after, which goes there by way of the step's reveals; nothing where there is none. */
export function StepLink(props: {
  readonly rel: "prev" | "next";
  readonly subject: Subject | null;
  readonly onMove: () => void;
  readonly children: ReactNode;
}) {
  if (props.subject === null) return <span className="stage-controls__off">{props.children}</span>;
  return (
    <SubjectLink
      rel={props.rel}
      subject={props.subject}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
        event.preventDefault();
        props.onMove();
      }}
    >
      {props.children}
    </SubjectLink>
  );
}

/** A− and A+. */
export function TextSizeButtons(props: { readonly size: TextSize; readonly onSize: (size: TextSize) => void }) {
  const talk = useTalkWords();
  const button = (by: 1 | -1, sign: string, label: string) => (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={props.size === TEXT_SIZES.at(by === 1 ? -1 : 0)}
      onClick={() => props.onSize(otherTextSize(props.size, by))}
    >
      {sign}
    </button>
  );
  return (
    <span className="stage-controls__size">
      {button(-1, "A−", talk.tours.smaller)}
      {button(1, "A+", talk.tours.larger)}
    </span>
  );
}

/** The bar at the foot of a stage: in sight while the pointer moves or the focus is in it. */
export function StageControls(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className="stage-controls" aria-label={props.label}>
      {props.children}
    </nav>
  );
}
