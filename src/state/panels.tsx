import { createContext, type ReactNode, useContext } from "react";

/** A panel over the page: what is shared, cited or downloaded is what the page shows. */
<<<<<<< HEAD
export type PanelRequest =
  | { readonly panel: "share" }
  | { readonly panel: "download" }
  /** What a lesson is made of: presenting, a tour of one's own. */
  | { readonly panel: "teach" }
  /** `claim`: one statement of the page rather than the page. */
  | { readonly panel: "cite"; readonly claim: string | null };
=======
export type PanelRequest = { readonly panel: "share" | "cite" | "download" };
>>>>>>> main

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
