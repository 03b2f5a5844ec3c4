import type { Row } from "#domain/event-table.ts";
import type { TextColumn } from "#domain/text-column.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { type Shape, shape } from "#picture/drawing.ts";

export type RowNumbers = ReadonlyMap<Row, number>;

/** The index with each event's number before its label, so that a layout makes room for it. */
export function numberLabels(index: TimelineIndex, numbers: RowNumbers): TimelineIndex {
  const numbered = (texts: TextColumn) =>
    texts.map((text, row) => (numbers.has(row) ? `${numbers.get(row)} ${text}` : text));
  const { events } = index;
  return { ...index, events: { ...events, labels: numbered(events.labels), ticks: numbered(events.ticks) } };
}

/** The number of a label in its own weight. */
function markNumber(text: string): (Shape | string)[] {
  const end = text.indexOf(" ") + 1;
  return [shape("tspan", { class: "number" }, [text.slice(0, end)]), text.slice(end)];
}

/** A drawing of numbered labels for a handout: there the entry of the text, not the drawing, stands for the event. */
export function forHandout({ tag, attributes, children }: Shape, isNumbered: boolean): Shape {
  const { "data-event-id": _, ...rest } = attributes;
  const isLabel = isNumbered && rest.class === "label";
  return {
    tag,
    attributes: rest,
    children: children.flatMap((child) => {
      if (typeof child === "string") return isLabel ? markNumber(child) : [child];
      return [forHandout(child, isNumbered)];
    }),
  };
}
