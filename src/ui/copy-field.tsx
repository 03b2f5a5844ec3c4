import { useEffect, useId, useRef, useState } from "react";

/** Puts a text on the clipboard in both kinds, so that whoever pastes it takes the one it knows. */
function copyBoth(text: string, html: string): Promise<void> {
  if (typeof ClipboardItem !== "function") return navigator.clipboard.writeText(text);
  const blob = (content: string, type: string) => new Blob([content], { type });
  return navigator.clipboard.write([
    new ClipboardItem({ "text/plain": blob(text, "text/plain"), "text/html": blob(html, "text/html") }),
  ]);
}

/** How long a confirmation stays. */
const CONFIRM_MILLISECONDS = 2500;

/**
 * A text to copy, with its button. The confirmation stands on the button; where the clipboard is refused the text is
 * selected, so that one key copies it, and the field says so.
 */
export function CopyField(props: {
  readonly label: string;
  readonly text: string;
  readonly copyLabel: string;
  readonly copiedLabel: string;
  readonly refusedLabel: string;
  readonly rows?: number;
  /** The same with italics, for programs that take them; null where there is no other. */
  readonly html?: string | null;
}) {
  const { text, rows = 1, html = null } = props;
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("idle"), CONFIRM_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await (html === null ? navigator.clipboard.writeText(text) : copyBoth(text, html));
      setState("copied");
    } catch {
      field.current?.focus();
      field.current?.select();
      setState("refused");
    }
  };
  return (
    <div className="copy-field">
      <label htmlFor={id}>{props.label}</label>
      <div className="copy-field__row">
        <textarea ref={field} id={id} readOnly rows={rows} value={text} onFocus={(event) => event.target.select()} />
        <button type="button" className="button" onClick={copy}>
          {state === "copied" ? props.copiedLabel : props.copyLabel}
        </button>
      </div>
      <p className="copy-field__note" role="status">
        {state === "copied" ? <span className="visually-hidden">{props.copiedLabel}</span> : null}
        {state === "refused" ? props.refusedLabel : null}
      </p>
    </div>
  );
}
