import type { Row } from "#domain/event-table.ts";
import type { PointerPlace } from "./pointer.ts";
import type { Stage } from "./stage.ts";
import type { Stop } from "./stops.ts";

type Owner = {
  readonly stage: () => Stage;
  /** What is drawn without an element where a pointer is. */
  readonly stopAt: (place: PointerPlace) => Stop | null;
  /** While the window moves a pointer points at nothing new. */
  readonly isMoving: () => boolean;
  /** Gives an event an element, where it has none. */
  readonly giveElement: (row: Row) => HTMLElement | null;
  readonly onHover: (row: Row | null, link: HTMLElement | null) => void;
};

/** What a pointer means, whether what is there has an element or is only drawn. */
export class ChartAim {
  readonly #host: HTMLElement;
  readonly #owner: Owner;
  #overRow: Row | null = null;

  constructor(host: HTMLElement, owner: Owner) {
    this.#host = host;
    this.#owner = owner;
  }

  /** The stop a press is meant for. */
  stopOf(place: PointerPlace, by: "pointer" | "keyboard"): Stop | null {
    const pressed = this.#owner.stage().boxes.at(place.target);
    return pressed ? pressed.stop : by === "pointer" ? this.#owner.stopAt(place) : null;
  }

  /** The pointer is there now; null where it has left the chart. */
  move(place: PointerPlace | null): void {
    const over = place && this.#owner.stage().boxes.at(place.target);
    const drawn = place && !over ? this.#owner.stopAt(place) : null;
    this.#host.classList.toggle("is-over-drawn", drawn !== null);
    const row = over ? (over.stop.item?.row ?? null) : (drawn?.item?.row ?? null);
    if (row === this.#overRow) return;
    // What passes below a pointer while the window moves is not what it points at.
    const meant = this.#owner.isMoving() ? null : row;
    if (meant === this.#overRow) return;
    this.#overRow = meant;
    // What has no element gets one, for the preview to stand beside and the press to meet.
    const link = meant === null ? null : (over?.box ?? this.#owner.giveElement(meant));
    this.#owner.onHover(meant, link);
  }
}
