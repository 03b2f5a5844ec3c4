import { useEffect, useRef } from "react";
import { dateAt, type Row } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";

/** The events a cluster holds, as a list in place. Esc and a press elsewhere close it. */
export function ClusterList(props: {
  readonly index: TimelineIndex;
  readonly rows: readonly Row[];
  readonly title: string;
  /** The cluster's button: the list opens at it, and focus goes back to it. */
  readonly anchor: HTMLElement;
  readonly onZoom: (() => void) | null;
  readonly onClose: (refocus: boolean) => void;
}) {
  const { index, rows, anchor, onClose } = props;
  const { language, messages } = useWords();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const panel = ref.current;
    const frame = panel?.offsetParent;
    if (!panel || !frame) return;
    const place = anchor.getBoundingClientRect();
    const area = frame.getBoundingClientRect();
    const left = Math.min(place.left - area.left, area.width - panel.offsetWidth - 8);
    const below = place.bottom - area.top + 4;
    const fitsBelow = place.bottom + panel.offsetHeight + 8 < window.innerHeight;
    panel.style.left = `${Math.max(8, left)}px`;
    panel.style.top = `${fitsBelow ? below : Math.max(8, place.top - area.top - panel.offsetHeight - 4)}px`;
    panel.querySelector("a")?.focus();
  }, [anchor]);
  useEffect(() => {
    const onPointer = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!ref.current?.contains(target) && !anchor.contains(target)) onClose(false);
    };
    document.addEventListener("pointerdown", onPointer);
    return () => document.removeEventListener("pointerdown", onPointer);
  }, [anchor, onClose]);
  return (
    <div
      ref={ref}
      className="popover cluster-list"
      role="dialog"
      aria-label={props.title}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          event.preventDefault();
          onClose(true);
        }
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        const links = [...(ref.current?.querySelectorAll<HTMLElement>("a, button") ?? [])];
        const at = links.indexOf(document.activeElement as HTMLElement);
        links[(at + (event.key === "ArrowDown" ? 1 : -1) + links.length) % links.length]?.focus();
        event.preventDefault();
      }}
    >
      <p className="cluster-list__title">{props.title}</p>
      <ol>
        {rows.map((row) => (
          <li key={row}>
            <SubjectLink subject={{ page: "event", id: index.events.ids[row] ?? "" }} onClick={() => onClose(true)}>
              <span className="cluster-list__date">
                {formatEventDate(dateAt(index.events, row), language, "short")}
              </span>
              <Prose text={index.events.titles[row] ?? ""} />
            </SubjectLink>
          </li>
        ))}
      </ol>
      {props.onZoom ? (
        <button type="button" className="text-button" onClick={props.onZoom}>
          {messages.zoomToThese}
        </button>
      ) : null}
    </div>
  );
}
