import { type LaneView, lanesInOrder, movedLane } from "#domain/lane-order.ts";
import type { Lane, TimelineIndex } from "#domain/timeline-index.ts";
import { useWords } from "#i18n/use-messages.tsx";

/** Up, down, thin or full, and hidden: how a lane is drawn. */
export function LaneTools(props: {
  readonly index: TimelineIndex;
  readonly lane: Lane;
  readonly view: LaneView;
  readonly onView: (view: Partial<LaneView>) => void;
  /** Null where hiding it would leave none. */
  readonly onHide: (() => void) | null;
}) {
  const { index, lane, view, onView, onHide } = props;
  const { messages } = useWords();
  const place = lanesInOrder(index, view.order).indexOf(lane.id);
  const isThin = view.collapsed.includes(lane.id);
  const step = (by: -1 | 1, sign: string, label: string, isEnd: boolean) => (
    <button
      type="button"
      className="facet__tool"
      aria-label={label}
      title={label}
      // Stays focusable at the end of its way, so that the focus is not lost there.
      aria-disabled={isEnd}
      onClick={() => {
        if (!isEnd) onView({ order: movedLane(index, view.order, lane.id, by) });
      }}
    >
      {sign}
    </button>
  );
  const thin = messages.collapseLane(lane.name);
  return (
    <span className="facet__tools">
      {step(-1, "↑", messages.laneUp(lane.name), place === 0)}
      {step(1, "↓", messages.laneDown(lane.name), place === index.lanes.length - 1)}
      <button
        type="button"
        className="facet__tool"
        aria-label={thin}
        title={thin}
        aria-pressed={isThin}
        onClick={() =>
          onView({
            collapsed: isThin ? view.collapsed.filter((id) => id !== lane.id) : [...view.collapsed, lane.id].sort(),
          })
        }
      >
        {isThin ? "+" : "–"}
      </button>
      <button
        type="button"
        className="facet__tool"
        aria-label={messages.hideLane(lane.name)}
        title={messages.hideLane(lane.name)}
        aria-disabled={onHide === null}
        onClick={() => onHide?.()}
      >
        ×
      </button>
    </span>
  );
}
