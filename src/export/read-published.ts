import { DatasetFile } from "#dataset/schema.ts";
import type { PublishedDataset } from "./dataset-json.ts";

/** A file that is not a record of this format. The message lists every problem, a line each. */
export class DatasetFileError extends Error {
  override readonly name = "DatasetFileError";
}

/**
 * Reads a file that `publishDataset` wrote, here or elsewhere. What comes back is the file's own content, nothing added
 * or left out, so that it is written again byte by byte.
 *
 * @throws DatasetFileError
 */
export function readPublished(text: string): PublishedDataset {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new DatasetFileError("the file is not JSON");
  }
  const { error } = DatasetFile.safeParse(json);
  if (error) {
    throw new DatasetFileError(error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"));
  }
  return json as PublishedDataset;
}
