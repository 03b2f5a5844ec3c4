import { useWords } from "#i18n/use-messages.tsx";

/** Above the list: the index is missing, so titles and names are searched, with a way to try again. */
export function SearchFailure({ onRetry }: { readonly onRetry: () => void }) {
  const { messages } = useWords();
  return (
    <div className="notice" role="status">
      <p>{messages.searchFailed}</p>
      <button type="button" className="text-button" onClick={onRetry}>
        {messages.retry}
      </button>
    </div>
  );
}
