import { type ReactNode, useEffectEvent, useLayoutEffect } from "react";
import { Floating } from "#ui/floating.tsx";

/** A note beside what it explains. Wherever the focus is, Esc closes the note alone and does not go a level back. */
export function Note(props: {
  readonly id?: string;
  readonly anchor: Element;
  readonly label: string;
  readonly onClose: (refocus: boolean) => void;
  /** Told when the pointer comes upon the note and when it leaves: what is shown on hover must be reachable. */
  readonly onPointer?: (over: boolean) => void;
  readonly children: ReactNode;
}) {
  const { onPointer } = props;
  const close = useEffectEvent(props.onClose);
  // Before it is painted: whoever sees it can send it away.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      close(true);
    };
    document.addEventListener("keydown", onKey, { capture: true });
    return () => document.removeEventListener("keydown", onKey, { capture: true });
  }, []);
  return (
    <Floating
      id={props.id}
      anchor={props.anchor}
      className="who-says"
      role="note"
      aria-label={props.label}
      onDismiss={props.onClose}
      onPointerEnter={() => onPointer?.(true)}
      onPointerLeave={() => onPointer?.(false)}
    >
      {props.children}
    </Floating>
  );
}
