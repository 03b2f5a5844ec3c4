import { type ComponentType, type ReactNode, useCallback, useState } from "react";
import type { CitePanelProps } from "#features/cite/cite-panel.tsx";
import type { DownloadPanelProps } from "#features/download/download-panel.tsx";
import { useWords } from "#i18n/use-messages.tsx";
import { type PanelRequest, PanelsProvider } from "#state/panels.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { loadStyles } from "#ui/load-styles.ts";
import { useChunk } from "#ui/use-chunk.ts";

/** A panel's code, fetched when it is opened; where it fails the panel says so and tries again. */
function LazyPanel<P extends object>({
  load,
  props,
}: {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
}) {
  const { messages } = useWords();
  const chunk = useChunk(load);
  if (chunk.status === "loading") return <p aria-busy="true">{messages.panelLoading}</p>;
  if (chunk.status === "failed") {
    return (
      <div role="alert">
        <p>{messages.panelFailed}</p>
        <button type="button" className="button" onClick={chunk.retry}>
          {messages.retry}
        </button>
      </div>
    );
  }
  const Panel = chunk.code;
  return <Panel {...props} />;
}

/** A panel and its styles, which no page shows before one opens. */
async function withStyles<M>(code: Promise<M>): Promise<M> {
  const [module] = await Promise.all([code, loadStyles("panels")]);
  return module;
}

const loadShare = () => withStyles(import("#features/share/share-panel.tsx")).then((module) => module.SharePanel);

const loadCite = () => withStyles(import("#features/cite/cite-panel.tsx")).then((module) => module.CitePanel);

const loadDownload = () =>
  withStyles(import("#features/download/download-panel.tsx")).then((module) => module.DownloadPanel);

export type PanelSettings = {
  /** What can be downloaded; null where the page has no events to choose from. */
  readonly download: Omit<DownloadPanelProps, "onLeave"> | null;
  /** What can be cited; the page's own address goes with it. */
  readonly cite: Omit<CitePanelProps, "pageAddress">;
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
            <LazyPanel
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
            <LazyPanel load={loadCite} props={{ ...settings.cite, pageAddress: settings.pageAddress }} />
          ) : null}
          {request.panel === "download" && settings.download ? (
            <LazyPanel load={loadDownload} props={{ ...settings.download, onLeave: close }} />
          ) : null}
        </Dialog>
      )}
    </PanelsProvider>
  );
}
