import { useWords } from "#i18n/use-messages.tsx";
import { type PanelRequest, usePanels } from "#state/panels.tsx";

/** The buttons that open panels over the page. */
export function PageTools({ panels }: { readonly panels: readonly PanelRequest["panel"][] }) {
  const { messages } = useWords();
  const open = usePanels();
  return (
    <span className="page-tools">
      {panels.map((panel) => (
        <button
          key={panel}
          type="button"
          className="text-button"
          aria-haspopup="dialog"
          onClick={() => open({ panel })}
        >
          {messages.panels[panel]}
        </button>
      ))}
    </span>
  );
}
