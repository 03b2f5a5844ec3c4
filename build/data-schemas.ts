import { z } from "zod";
import type { DataFile } from "#dataset/read-authored.ts";
import { DatasetRecord, EventRecord, FILES } from "#dataset/schema.ts";

function schemaFile(name: string, schema: z.ZodType, comment: string): DataFile {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-2020-12" });
  const content = { $schema, $comment: comment, ...rest };
  return { path: `data/schema/${name}.schema.json`, text: `${JSON.stringify(content, null, 2)}\n` };
}

/** JSON Schemas of the files of `data/`, for editors: completion and squiggles, not the whole check. */
export function writeSchemas(): DataFile[] {
  const comment = "Generated from src/dataset/schema.ts by `npm run data -- schema`. Do not edit.";
  return [
    schemaFile("dataset", DatasetRecord, comment),
    schemaFile("events", z.array(EventRecord), comment),
    ...Object.entries(FILES).map(([name, record]) => schemaFile(name, z.array(record), comment)),
  ];
}
