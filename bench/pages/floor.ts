/**
 * The floor: the least that draws events one can zoom and drag. One canvas, sorted columns, and no event drawn into a
 * pixel column that has one; no labels for what has no room, no rows, no keyboard, nothing to read out.
 */
import { SYNTHETIC_LANES, SYNTHETIC_RANGE, syntheticLabel } from "#testing/synthetic-events.ts";
import { inventEvents, openPage, watchFirstItem } from "./page.ts";

const AXIS_PX = 40;
const COLORS = ["#002b52", "#286659", "#74519d", "#528def", "#c1802d", "#4a2526"];
const YEAR = 365.2425;

type Lane = { readonly rows: Int32Array; readonly starts: Int32Array; readonly longest: number };

function firstAtOrAfter(starts: Int32Array, day: number, from = 0): number {
  let low = from;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function main(): void {
  const host = openPage();
  const events = inventEvents();
  const lanes: Lane[] = Array.from({ length: SYNTHETIC_LANES }, (_, lane) => {
    const rows = Int32Array.from({ length: events.count }, (_, row) => row).filter((row) => events.lane[row] === lane);
    const starts = rows.map((row) => events.start[row] ?? 0);
    return {
      rows,
      starts,
      longest: rows.reduce((most, row) => Math.max(most, (events.end[row] ?? 0) - (events.start[row] ?? 0)), 0),
    };
  });
  const canvas = document.createElement("canvas");
  host.append(canvas);
  const ratio = devicePixelRatio;
  const [width, height] = [host.clientWidth, host.clientHeight];
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the page has no canvas");
  let start: number = SYNTHETIC_RANGE.start;
  let days: number = SYNTHETIC_RANGE.end - SYNTHETIC_RANGE.start;
  let drawn = 0;
  let asked = false;

  const drawLane = ({ rows, starts, longest }: Lane, place: number, scale: number) => {
    const laneHeight = (height - AXIS_PX) / SYNTHETIC_LANES;
    const top = AXIS_PX + place * laneHeight;
    context.fillStyle = COLORS[place] ?? "#000";
    let at = firstAtOrAfter(starts, start - longest);
    const end = start + days;
    let labelEnd = Number.NEGATIVE_INFINITY;
    while (at < rows.length && (starts[at] ?? 0) < end) {
      const row = rows[at] ?? 0;
      const x = ((starts[at] ?? 0) - start) * scale;
      const right = ((events.end[row] ?? 0) - start) * scale;
      if (right > 0) {
        const y = top + 6 + (at % 4) * 20;
        context.fillRect(x, y, Math.max(2, right - x), 12);
        drawn++;
        if (x > labelEnd) {
          context.fillText(syntheticLabel(row), x + 4, y + 10);
          labelEnd = x + 110;
        }
      }
      // On to the next column of pixels.
      at = firstAtOrAfter(starts, start + (Math.floor(x) + 1) / scale, at + 1);
    }
  };
  const draw = () => {
    asked = false;
    drawn = 0;
    const scale = width / days;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.font = "12px sans-serif";
    context.fillStyle = "#444";
    for (let year = 0; year < 12; year++) {
      const x = (SYNTHETIC_RANGE.start + year * YEAR - start) * scale;
      context.fillRect(Math.round(x), 0, 1, height);
      context.fillText(String(2013 + year), x + 4, 16);
    }
    lanes.forEach((lane, place) => {
      drawLane(lane, place, scale);
    });
  };
  const ask = () => {
    if (!asked) requestAnimationFrame(draw);
    asked = true;
  };
  host.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const factor = Math.exp(event.deltaY * 0.0022);
      const anchor = start + (event.offsetX / width) * days;
      start = anchor - (anchor - start) * factor;
      days *= factor;
      ask();
    },
    { passive: false },
  );
  host.addEventListener("pointerdown", (event) => host.setPointerCapture(event.pointerId));
  host.addEventListener("pointermove", (event) => {
    if (!host.hasPointerCapture(event.pointerId)) return;
    start -= (event.movementX / width) * days;
    ask();
  });
  draw();
  watchFirstItem(() => drawn > 0);
}

main();
