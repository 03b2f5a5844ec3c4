import type { Shown } from "#domain/derive.ts";
import { drawnLanes } from "#domain/lane-order.ts";
import type { Span } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { DownloadPanelProps } from "#features/download/download-panel.tsx";
import type { Address } from "#state/use-address.ts";
import { fetchRecord } from "./fetch-data.ts";
import { publicAddress } from "./public-address.ts";

/** Which build made the page, as the element says that holds it. */
const buildOfPage = (): string => document.getElementById("root")?.dataset.build ?? "";

/** What the page shows, as the panel for downloads takes it; the address is the caller's. */
export function downloadOf(
  index: TimelineIndex,
  { view, setView }: Pick<Address, "view" | "setView">,
  { matching }: Pick<Shown, "matching">,
  span: Span,
  base: string,
): Omit<DownloadPanelProps, "address" | "onLeave"> {
  return {
    index,
    rows: matching,
    laneOrder: drawnLanes(index, view.order, view.filters.lanes, matching),
    filters: view.filters,
    span,
    loadRecord: () => fetchRecord({ base, build: buildOfPage() }),
    addressOf: (path) => publicAddress(base, path),
    toWindow: view.range === "window",
    onToWindow: (toWindow) => setView({ range: toWindow ? "window" : "all" }, "replace"),
  };
}
