import { useWords } from "#i18n/use-messages.tsx";
import { Dialog } from "#ui/dialog.tsx";

/** The list of keys. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { messages } = useWords();
  return (
    <Dialog title={messages.keysTitle} closeLabel={messages.close} onClose={onClose}>
      <dl className="keys">
        {messages.keyRows.map(([keys, meaning]) => (
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
