import { z } from "zod";
import type { DataFile } from "#dataset/read-authored.ts";
import { DatasetFile, DatasetRecord, EventRecord, FILES } from "#dataset/schema.ts";

function schemaText(schema: z.ZodType, comment: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12" });
  return `${JSON.stringify({ $schema, $comment: comment, ...rest }, null, 2)}\n`;
}

const schemaFile = (name: string, schema: z.ZodType, comment: string): DataFile => ({
  path: `data/schema/${name}.schema.json`,
  text: schemaText(schema, comment),
});

/** The JSON Schema of the file a site publishes, `data/wic.json`. */
export const writePublishedSchema = (): string =>
  schemaText(DatasetFile, "The form of data/wic.json, whole or in part. Dates are EDTF, level 0 or 1.");

/** JSON Schemas of the files of `data/`, for editors: completion and squiggles, not the whole check. */
export function writeSchemas(): DataFile[] {
  const comment = "Generated from src/dataset/schema.ts by `npm run data -- schema`. Do not edit.";
  return [
    schemaFile("dataset", DatasetRecord, comment),
    schemaFile("events", z.array(EventRecord), comment),
    ...Object.entries(FILES).map(([name, record]) => schemaFile(name, z.array(record), comment)),
  ];
}
