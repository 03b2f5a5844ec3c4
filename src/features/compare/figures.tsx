import type { EditionsDetails } from "#domain/editions.ts";
import type { SourcesById } from "./who-says.tsx";

/** What every figure draws from. All editions are always drawn; those picked stand out. */
export type FigureProps = {
  readonly details: EditionsDetails;
  readonly sources: SourcesById;
  /** Colour tokens of the lanes of editions and of documents. */
  readonly color: number;
  readonly documentsColor: number;
  readonly stateOf: (edition: string) => "plain" | "picked" | "other";
};
