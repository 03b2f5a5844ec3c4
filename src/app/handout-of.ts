import type { Row } from "#domain/event-table.ts";
import type { HandoutPageProps } from "#features/handout/handout-page.tsx";
import type { Address } from "#state/use-address.ts";
import { publicAddress } from "./public-address.ts";

/** What the address chooses for a handout, and where it is changed. */
export function handoutOf(
  { view, setView, hrefOf, queryRead }: Pick<Address, "view" | "setView" | "hrefOf" | "queryRead">,
  rows: readonly Row[],
  base: string,
): Omit<HandoutPageProps, "details" | "index"> {
  return {
    rows,
    order: view.order,
    filters: view.filters,
    window: view.window,
    toWindow: view.range === "window",
    onToWindow: (toWindow) => setView({ range: toWindow ? "window" : "all" }, "push"),
    length: view.length,
    onLength: (length) => setView({ length }, "push"),
    // Known once the page is alive: before that nobody can say under which host it is reached.
    address: queryRead ? publicAddress(base, hrefOf({ page: "start" }, { embed: false })) : null,
  };
}
