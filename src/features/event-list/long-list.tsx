import { defaultRangeExtractor, type Range, useVirtualizer, useWindowVirtualizer } from "@tanstack/react-virtual";
import {
  type FocusEvent,
  type RefObject,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { EventTable, Row } from "#domain/event-table.ts";
import { placeInOrder } from "#domain/row-order.ts";
import { useMediaQuery } from "#ui/use-media-query.ts";
import type { RowAt } from "./event-list.tsx";
import { EventRow } from "./event-row.tsx";

/** Brings the row of an event to the top of what is in sight. */
export type GoToRow = (row: Row) => void;

type LongListProps = {
  readonly rows: readonly Row[];
  readonly events: EventTable;
  readonly rowAt: RowAt;
  /** The element that scrolls, where it is not the page. */
  readonly boxRef: RefObject<HTMLElement | null>;
  readonly goTo: RefObject<GoToRow | null>;
};

/** From here on the list scrolls in a box of its own, as in layout.css. */
const SIDE_BY_SIDE = "(min-width: 1024px)";
/** A row of one line beside the chart, and one of a phone; what is in sight is measured. */
const ROW_PX = { box: 37, page: 76 };
/** Rows made ready above and below what is in sight: the Tab key always finds a next one. */
const OVERSCAN = 10;

/** How far below the top of what scrolls the list begins: what stands above it may go, which `rows` changing tells. */
function useListTop(
  list: RefObject<HTMLElement | null>,
  boxRef: RefObject<HTMLElement | null> | null,
  rows: RowAt,
): number {
  const [top, setTop] = useState(0);
  const measure = useEffectEvent(() => {
    const element = list.current;
    if (!element) return;
    const box = boxRef?.current;
    const origin = box ? box.getBoundingClientRect().top - box.scrollTop : -window.scrollY;
    setTop(Math.round(element.getBoundingClientRect().top - origin));
  });
  // Whoever goes to a row next goes by where the list begins by then; scrolling alone measures nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: new rows come with every change of the page
  useLayoutEffect(() => measure(), [rows]);
  useEffect(() => {
    const observer = new ResizeObserver(() => measure());
    const above = list.current?.previousElementSibling;
    for (const around of [document.body, above]) if (around) observer.observe(around);
    return () => observer.disconnect();
  }, [list]);
  return top;
}

/** The places in the page: what is in sight, and the one the focus is on or was last on, where Back returns to. */
function usePlaces(kept: RefObject<number | null>) {
  return (range: Range): number[] => {
    const places = defaultRangeExtractor(range);
    const place = kept.current;
    if (place === null || place >= range.count || places.includes(place)) return places;
    return [...places, place].sort((a, b) => a - b);
  };
}

/** The list beside the chart, which scrolls in its box. */
function BoxList(props: LongListProps) {
  const { rows, boxRef, goTo } = props;
  const list = useRef<HTMLOListElement>(null);
  const kept = useRef<number | null>(null);
  const scrollMargin = useListTop(list, boxRef, props.rowAt);
  const virtualizer = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => boxRef.current,
    estimateSize: () => ROW_PX.box,
    getItemKey: (at) => rows[at] ?? at,
    overscan: OVERSCAN,
    rangeExtractor: usePlaces(kept),
    scrollMargin,
  });
  useImperativeHandle(goTo, () => (row) => {
    const at = placeInOrder(rows, row);
    if (at !== kept.current || !list.current?.contains(document.activeElement))
      virtualizer.scrollToIndex(at, { align: "start" });
  });
  return <Rows {...props} list={list} kept={kept} virtualizer={virtualizer} scrollMargin={scrollMargin} />;
}

/** The list below the chart, which scrolls with the page: that goes nowhere of its own accord. */
function PageList(props: LongListProps) {
  const { rows, goTo } = props;
  const list = useRef<HTMLOListElement>(null);
  const kept = useRef<number | null>(null);
  const scrollMargin = useListTop(list, null, props.rowAt);
  const virtualizer = useWindowVirtualizer<HTMLLIElement>({
    count: rows.length,
    estimateSize: () => ROW_PX.page,
    getItemKey: (at) => rows[at] ?? at,
    overscan: OVERSCAN,
    rangeExtractor: usePlaces(kept),
    scrollMargin,
  });
  useImperativeHandle(goTo, () => () => {});
  return <Rows {...props} list={list} kept={kept} virtualizer={virtualizer} scrollMargin={scrollMargin} />;
}

type Virtual = Pick<
  ReturnType<typeof useWindowVirtualizer<HTMLLIElement>>,
  "getVirtualItems" | "getTotalSize" | "measureElement"
>;

function Rows({
  rows,
  events,
  rowAt,
  list,
  kept,
  virtualizer,
  scrollMargin,
}: LongListProps & {
  readonly list: RefObject<HTMLOListElement | null>;
  readonly kept: RefObject<number | null>;
  readonly virtualizer: Virtual;
  readonly scrollMargin: number;
}) {
  const onFocus = (event: FocusEvent) => {
    kept.current = Number(event.target.closest("li")?.dataset.index);
  };
  return (
    <ol className="event-list is-long" ref={list} style={{ height: virtualizer.getTotalSize() }} onFocus={onFocus}>
      {virtualizer.getVirtualItems().map(({ index: at, start }) => (
        <EventRow
          key={events.ids.at(rows[at] ?? 0)}
          {...rowAt(at)}
          at={at}
          count={rows.length}
          topPx={start - scrollMargin}
          measure={virtualizer.measureElement}
        />
      ))}
    </ol>
  );
}

/** A list of which only a part is in the page: the rows near to what is in sight. */
export function LongList(props: LongListProps) {
  return useMediaQuery(SIDE_BY_SIDE) ? <BoxList {...props} /> : <PageList {...props} />;
}
