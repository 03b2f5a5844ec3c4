import type { EditionsDetails } from "#domain/editions.ts";
import type { useFigureNote } from "./figure-note.tsx";

/** What every figure draws from. All editions are always drawn; those picked stand out. */
export type FigureProps = {
  readonly details: EditionsDetails;
  /** The one note of all figures. */
  readonly note: ReturnType<typeof useFigureNote>;
  /** Colour tokens of the lanes of editions and of documents. */
  readonly color: number;
  readonly documentsColor: number;
  readonly stateOf: (edition: string) => "plain" | "picked" | "other";
};
