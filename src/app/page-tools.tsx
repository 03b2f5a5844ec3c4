import { useWords } from "#i18n/use-messages.tsx";
import { type PanelRequest, usePanels } from "#state/panels.tsx";

type Props = {
  readonly panels: readonly PanelRequest["panel"][];
  /** On a phone the details just below have the same buttons: then only downloading stays up here. */
  readonly aboveDetails?: boolean;
};

/** The buttons that open panels over the page. */
export function PageTools({ panels, aboveDetails = false }: Props) {
  const { messages } = useWords();
  const open = usePanels();
  return (
    <span className={aboveDetails ? "page-tools is-above-details" : "page-tools"}>
      {panels.map((panel) => (
        <button
          key={panel}
          type="button"
          className="text-button"
          data-panel={panel}
          aria-haspopup="dialog"
          onClick={() => open({ panel })}
        >
          {messages.panels[panel]}
        </button>
      ))}
    </span>
  );
}
