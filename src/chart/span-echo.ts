import { type Span, spansEqual } from "#domain/span.ts";

/** Spans remembered at most: a frame or two of a gesture. */
const MOST_REMEMBERED = 40;

/**
 * Knows the chart's own moves again when the app hands them back, often a frame late: taken at their word they would pull
 * the window back under the reader's hand.
 */
export class SpanEcho {
  #sent: Span[] = [];

  send(span: Span): void {
    this.#sent.push(span);
    if (this.#sent.length > MOST_REMEMBERED) this.#sent.shift();
  }

  /** True for a span sent before. With the last one sent, everything has come back and is forgotten. */
  isEcho(span: Span): boolean {
    const at = this.#sent.findLastIndex((sent) => spansEqual(sent, span));
    if (at < 0) return false;
    this.#sent = this.#sent.slice(at + 1);
    return true;
  }

  forget(): void {
    this.#sent = [];
  }
}
