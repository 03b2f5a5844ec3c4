import { useState } from "react";
import { useWords } from "#i18n/use-messages.tsx";

/**
 * What a report says: the version, the page and the error. Nothing of the reader: the fragment stays out, for it may hold
 * a tour somebody made.
 */
export function reportText(version: string, address: string, error: string): string {
  return [`Version: ${version}`, `Page: ${address.replace(/#.*$/s, "")}`, `Error: ${error}`].join("\n");
}

/** Copies a report; where the clipboard is refused the text stands there, selected. */
export function CopyReport({ version, error }: { readonly version: string; readonly error: string }) {
  const { messages } = useWords();
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  const text = () => reportText(version, window.location.href, error);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      setState("copied");
    } catch {
      setState("refused");
    }
  };
  return (
    <span className="copy-report">
      <button type="button" className="button" onClick={() => void copy()}>
        {messages.copyReport}
      </button>
      <span role="status">{state === "copied" ? messages.reportCopied : null}</span>
      {state === "refused" ? (
        <textarea
          aria-label={messages.copyReport}
          readOnly
          rows={3}
          defaultValue={text()}
          ref={(field) => {
            field?.focus();
            field?.select();
          }}
        />
      ) : null}
    </span>
  );
}
