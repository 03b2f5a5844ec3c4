import { type ReactNode, useCallback, useState } from "react";
import type { CitePanelProps } from "#features/cite/cite-panel.tsx";
import type { DownloadPanelProps } from "#features/download/download-panel.tsx";
import { useWords } from "#i18n/use-messages.tsx";
import { type PanelRequest, PanelsProvider } from "#state/panels.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { loadStyles } from "#ui/load-styles.ts";
import { LazyPart } from "./lazy-part.tsx";
import type { TeachPanelProps } from "./teach-panel.tsx";

/** A panel and its styles, which no page shows before one opens. */
async function withStyles<M>(code: Promise<M>): Promise<M> {
  const [module] = await Promise.all([code, loadStyles("panels")]);
  return module;
}

const loadShare = () => withStyles(import("#features/share/share-panel.tsx")).then((module) => module.SharePanel);

const loadCite = () => withStyles(import("#features/cite/cite-panel.tsx")).then((module) => module.CitePanel);

const loadTeach = () => withStyles(import("./teach-panel.tsx")).then((module) => module.TeachPanel);

const loadDownload = () =>
  withStyles(import("#features/download/download-panel.tsx")).then((module) => module.DownloadPanel);

export type PanelSettings = {
  /** What can be downloaded; null where the page has no events to choose from. */
  readonly download: Omit<DownloadPanelProps, "onLeave"> | null;
  /** What can be cited; the page's own address goes with it. */
  readonly cite: Omit<CitePanelProps, "pageAddress">;
  /** What is taught with: the subject and the view; null where there is nothing to present. */
  readonly teach: Omit<TeachPanelProps, "onClose"> | null;
  /** The page's title; the site's on the start page. */
  readonly title: string;
  readonly pageAddress: string;
  readonly viewAddress: string;
  readonly hasView: boolean;
};

/** The panels over the page and the way to open one, for everything below. */
export function Panels(props: {
  /** What the panels need; asked for while one is open. */ readonly settings: () => PanelSettings;
  readonly children: ReactNode;
}) {
  const { messages } = useWords();
  const [request, setRequest] = useState<PanelRequest | null>(null);
  const open = useCallback((next: PanelRequest) => setRequest(next), []);
  const close = () => setRequest(null);
  const settings = request === null ? null : props.settings();
  return (
    <PanelsProvider open={open}>
      {props.children}
      {request === null || settings === null ? null : (
        <Dialog title={messages.panels[request.panel]} closeLabel={messages.close} onClose={close}>
          {request.panel === "share" ? (
            <LazyPart
              load={loadShare}
              props={{
                title: settings.title,
                hasView: settings.hasView,
                pageAddress: settings.pageAddress,
                viewAddress: settings.viewAddress,
              }}
            />
          ) : null}
          {request.panel === "cite" ? (
            <LazyPart load={loadCite} props={{ ...settings.cite, pageAddress: settings.pageAddress }} />
          ) : null}
          {request.panel === "teach" && settings.teach ? (
            <LazyPart load={loadTeach} props={{ ...settings.teach, onClose: close }} />
          ) : null}
          {request.panel === "download" && settings.download ? (
            <LazyPart load={loadDownload} props={{ ...settings.download, onLeave: close }} />
          ) : null}
        </Dialog>
      )}
    </PanelsProvider>
  );
}
