import { useEffect, useRef } from "react";
import { type LaneView, lanesInOrder, lanesWithout, movedLane } from "#domain/lane-order.ts";
import type { Lane, TimelineIndex } from "#domain/timeline-index.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { Floating } from "#ui/floating.tsx";
import { stepThrough } from "#ui/step-through.ts";

/** What a press on a lane's name offers: its place, its height, alone or hidden. The same stands in the filter line. */
export function LaneMenu(props: {
  readonly index: TimelineIndex;
  readonly lane: Lane;
  readonly view: LaneView;
  readonly chosen: readonly string[];
  readonly anchor: HTMLElement;
  readonly onView: (view: Partial<LaneView>) => void;
  readonly onLanes: (lanes: readonly string[]) => void;
  readonly onClose: (refocus: boolean) => void;
}) {
  const { index, lane, view, chosen, onView, onLanes, onClose } = props;
  const { messages } = useWords();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const place = lanesInOrder(index, view.order).indexOf(lane.id);
  const isThin = view.collapsed.includes(lane.id);
  const without = lanesWithout(index, chosen, lane.id);
  const entry = (text: string, act: (() => void) | null) =>
    act ? (
      <li>
        <button
          type="button"
          className="lane-menu__entry"
          onClick={() => {
            act();
            onClose(true);
          }}
        >
          {text}
        </button>
      </li>
    ) : null;
  return (
    <Floating
      anchor={props.anchor}
      className="lane-menu"
      role="dialog"
      aria-label={messages.laneMenu(lane.name)}
      onDismiss={onClose}
      onKeyDown={stepThrough}
    >
      <ul>
        <li>
          <button
            ref={first}
            type="button"
            className="lane-menu__entry"
            onClick={() => {
              onView({
                collapsed: isThin ? view.collapsed.filter((id) => id !== lane.id) : [...view.collapsed, lane.id].sort(),
              });
              onClose(true);
            }}
          >
            {isThin ? messages.expandLane(lane.name) : messages.collapseLane(lane.name)}
          </button>
        </li>
        {entry(
          messages.laneUp(lane.name),
          place > 0 ? () => onView({ order: movedLane(index, view.order, lane.id, -1) }) : null,
        )}
        {entry(
          messages.laneDown(lane.name),
          place < index.lanes.length - 1 ? () => onView({ order: movedLane(index, view.order, lane.id, 1) }) : null,
        )}
        {entry(
          messages.onlyLane(lane.name),
          chosen.length === 1 && chosen[0] === lane.id ? null : () => onLanes([lane.id]),
        )}
        {entry(messages.hideLane(lane.name), without && (() => onLanes(without)))}
        {entry(messages.facetAll.lanes, chosen.length > 0 ? () => onLanes([]) : null)}
      </ul>
    </Floating>
  );
}
