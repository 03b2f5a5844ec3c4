import { KEY_ROWS } from "#i18n/key-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { Dialog } from "#ui/dialog.tsx";

/** The list of keys. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { language, messages } = useWords();
  return (
    <Dialog title={messages.keysTitle} closeLabel={messages.close} onClose={onClose}>
      <dl className="keys">
        {KEY_ROWS[language].map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
