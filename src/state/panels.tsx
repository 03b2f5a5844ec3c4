import { createContext, type ReactNode, useContext } from "react";

/** A panel over the page: what is shared, cited, downloaded or taught with is what the page shows. */
export type PanelRequest = { readonly panel: "share" | "cite" | "download" | "teach" };

type OpenPanel = (request: PanelRequest) => void;

const PanelsContext = createContext<OpenPanel | null>(null);

/** Hands the way to open a panel down to the buttons that ask for one. */
export function PanelsProvider({ open, children }: { readonly open: OpenPanel; readonly children: ReactNode }) {
  return <PanelsContext value={open}>{children}</PanelsContext>;
}

/** Throws outside a PanelsProvider. */
export function usePanels(): OpenPanel {
  const open = useContext(PanelsContext);
  if (!open) throw new Error("usePanels needs a PanelsProvider above it");
  return open;
}
