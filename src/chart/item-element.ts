import type { Day } from "#domain/day.ts";
import { type DisputedDate, dateAt, type Row } from "#domain/event-table.ts";
import type { Span } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import {
  BAR_PADDING_PX,
  BAR_TO_TEXT_PX,
  DIFFERS_SUFFIX,
  MARK_TO_TEXT_PX,
  MIN_HATCH_PX,
  ROW_HEIGHT_PX,
  type SceneItem,
} from "#scene/scene.ts";
import type { ChartWords } from "./chart-props.ts";
import { type DaySize, DaySizes, shareOf } from "./day-sizes.ts";
import { element, px } from "./element.ts";
import { markElement } from "./mark-element.ts";
import type { Stop } from "./stops.ts";

const inDays = (days: number, pixels = 0): DaySize => ({ days, px: pixels });

/** What a stop takes up with its text, as days of the scene's zoom. */
export function stopSpan(
  index: TimelineIndex,
  { item, cluster }: Pick<Stop, "item" | "cluster">,
  pxPerDay: number,
): Span {
  if (cluster) return { start: cluster.day, end: cluster.day + cluster.widthPx / pxPerDay };
  const { start, end } = index.events;
  const first = start[item?.row ?? 0] ?? 0;
  return {
    start: first - Math.max(0, item?.leftPx ?? 0) / pxPerDay,
    end: Math.max(end[item?.row ?? 0] ?? 0, first + (item?.rightPx ?? 0) / pxPerDay),
  };
}

function dateClasses(index: TimelineIndex, row: Row): string[] {
  const date = dateAt(index.events, row);
  return [
    date.startApproximate || date.startOpen !== "known" ? "is-approximate-start" : "",
    date.endApproximate ? "is-approximate-end" : "",
    date.endOpen === "ongoing" ? "is-open-end" : "",
    date.endOpen === "unknown" ? "is-unknown-end" : "",
    date.startPrecision === "day" ? "" : "is-soft-start",
    date.endPrecision === "day" ? "" : "is-soft-end",
    date.interval ? "is-interval" : "",
  ].filter(Boolean);
}

type Hatching = Span & Pick<DisputedDate, "sides">;

/** The disagreements on an event's date that are wide enough to be hatched, from the earliest to the latest day claimed. */
function hatchingsOf({ events }: TimelineIndex, row: Row, pxPerDay: number): Hatching[] {
  return events.disputedDates
    .filter((disputed) => disputed.row === row)
    .map(({ sides }) => ({
      start: Math.min(...sides.map((side) => side.start)),
      end: Math.max(...sides.map((side) => side.end)),
      sides,
    }))
    .filter(({ start, end }) => (end - start) * pxPerDay >= MIN_HATCH_PX);
}

/** Hatching for each disagreement on the date, and a thin bracket a side; null where there is none. */
function appendHatchings(
  link: HTMLElement,
  first: Day,
  item: SceneItem,
  hatchings: readonly Hatching[],
  sizes: DaySizes,
  pxPerDay: number,
): Span | null {
  let whole: Span | null = null;
  let widest: { readonly hatch: HTMLElement; readonly span: Span; readonly edges: readonly number[] } | null = null;
  for (const { start, end, sides } of hatchings) {
    const before: Span = whole ?? { start, end };
    whole = { start: Math.min(before.start, start), end: Math.max(before.end, end) };
    const hatch = element("span", "chart-hatch", link);
    sizes.add(hatch, "left", inDays(start - first));
    sizes.add(hatch, "width", inDays(end - start));
    const edges = sides.flatMap((side) => [side.start, side.end]);
    if (!widest || end - start > widest.span.end - widest.span.start) widest = { hatch, span: { start, end }, edges };
    for (const side of sides) {
      const bracket = element("span", "chart-bracket", link);
      sizes.add(bracket, "left", inDays(side.start - first));
      sizes.add(bracket, "width", inDays(side.end - side.start));
    }
  }
  if (widest && item.differsAt === "hatch") {
    const sign = element("span", "chart-hatch-differs", widest.hatch);
    sign.textContent = "≠";
    // Where sides meet in the middle, the sign stands between the brackets before it.
    const middle = (widest.span.start + widest.span.end) / 2;
    const struck = widest.edges.some((edge) => Math.abs(edge - middle) * pxPerDay < 9);
    if (struck) sign.style.left = "25%";
  }
  return whole;
}

/** Which parts an item's link has beside its text, as far as they are those of one event; an empty one has none. */
function bodyOf(link: HTMLElement): string {
  if (!link.firstChild) return "";
  const kinds = ["is-bar", "is-form-track", "is-hatched", "is-open-end"];
  return kinds.filter((kind) => link.classList.contains(kind)).join(" ") || "is-mark";
}

/** Empties an item's link and draws what its text belongs to. Where its date is hatched, from when to when. */
function drawBody(
  link: HTMLElement,
  index: TimelineIndex,
  item: SceneItem,
  hatchings: readonly Hatching[],
  sizes: DaySizes,
  pxPerDay: number,
): Span | null {
  const { events, lanes } = index;
  const isTrack = item.form === "track";
  link.replaceChildren();
  if (item.bar || isTrack) element("span", "chart-bar", link);
  if (isTrack) return null;
  const hatched = appendHatchings(link, events.start[item.row] ?? 0, item, hatchings, sizes, pxPerDay);
  if (hatched) link.classList.add("is-hatched");
  if (!item.bar) link.append(markElement(lanes[item.laneIndex]));
  else if (dateAt(events, item.row).endOpen === "ongoing") element("span", "chart-arrow", link);
  return hatched;
}

/** Writes an item's text into the element it has, or a new one. */
function drawText(link: HTMLElement, item: SceneItem): HTMLElement {
  const known = link.querySelector<HTMLElement>(":scope > .chart-text");
  const text = known ?? element("span", "chart-text", link);
  if (known) text.removeAttribute("style");
  const label = text.querySelector(".chart-label");
  const sign = text.querySelector(".chart-differs");
  if (item.form === "none") {
    text.replaceChildren();
    return text;
  }
  if (label?.textContent !== item.text) (label ?? element("span", "chart-label", text)).textContent = item.text;
  if (item.differsAt !== "text") sign?.remove();
  else if (!sign) element("span", "chart-differs", text).textContent = DIFFERS_SUFFIX;
  return text;
}

/**
 * Fills an item's link. Its own box is exactly the event's days, first day to end; marks, labels and hatching overflow it.
 * Where it stands and how wide it is are for the strip to say.
 *
 * @returns what of it changes with the zoom shown
 */
export function drawItem(
  link: HTMLElement,
  index: TimelineIndex,
  item: SceneItem,
  pxPerDay: number,
  words: ChartWords,
): DaySizes {
  const { events, lanes } = index;
  const { row } = item;
  const lane = lanes[item.laneIndex];
  const first = events.start[row] ?? 0;
  const length = (events.end[row] ?? 0) - first;
  const bodyBefore = bodyOf(link);
  link.className = [
    "chart-item",
    `lane-color-${lane?.color ?? 1}`,
    item.bar ? "is-bar" : "is-mark",
    `is-text-${item.labelAt}`,
    `is-form-${item.form}`,
    item.strong ? "is-strong" : "",
    item.onHatch ? "is-on-hatch" : "",
    ...dateClasses(index, row),
  ]
    .filter(Boolean)
    .join(" ");
  link.dataset.eventId = events.ids.at(row);
  link.setAttribute("aria-label", words.item(row, item.text));
  const sizes = new DaySizes();
  link.style.top = px(item.rowInLane * ROW_HEIGHT_PX);
  const hatchings = hatchingsOf(index, row, pxPerDay);
  // With a step of the zoom most of what changes is a text: what it belongs to stays, where nothing of it can change.
  const keepsBody = hatchings.length === 0 && bodyBefore !== "" && bodyOf(link) === bodyBefore;
  const hatched = keepsBody ? null : drawBody(link, index, item, hatchings, sizes, pxPerDay);
  if (item.form === "track") return sizes;

  const text = drawText(link, item);
  if (item.form === "none") return sizes;
  const [bodyDays, gap] = item.bar ? [length, BAR_TO_TEXT_PX] : [length / 2, MARK_TO_TEXT_PX];
  const beside = (hatchDays: number) => [inDays(bodyDays, gap), inDays(hatchDays, BAR_TO_TEXT_PX + 2)];
  // A share of the item's own width goes along with the zoom by itself: one element less to place with every step.
  const body = `calc(${item.bar ? 100 : 50}% + ${px(gap)})`;
  if (item.labelAt === "inside")
    text.style.left = `calc(${shareOf(item.textDay - first, length)} + ${px(BAR_PADDING_PX)})`;
  else if (item.labelAt === "after") {
    if (hatched) sizes.add(text, "left", ...beside(hatched.end - first));
    else text.style.left = body;
  } else if (hatched) sizes.add(text, "right", ...beside(first + length - hatched.start));
  else text.style.right = body;
  return sizes;
}
