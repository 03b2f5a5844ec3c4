import { useState } from "react";
import { useWords } from "#i18n/use-messages.tsx";

/** Says that a newer version waits; nothing changes until the reader wants it. */
export function NewVersion({ onUse }: { readonly onUse: () => void }) {
  const { messages } = useWords();
  const [later, setLater] = useState(false);
  if (later) return null;
  return (
    <div className="notice notice--version" role="status">
      <p>{messages.newVersion}</p>
      <span>
        <button type="button" className="button" onClick={onUse}>
          {messages.useNewVersion}
        </button>{" "}
        <button type="button" className="text-button" onClick={() => setLater(true)}>
          {messages.notNow}
        </button>
      </span>
    </div>
  );
}
