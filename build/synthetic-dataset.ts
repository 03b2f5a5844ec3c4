/** Datasets of any size for tests and the benchmark: invented, the same for the same size, as valid as an authored one. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { AuthoredEvent, AuthoredSource } from "#dataset/schema.ts";
import { civilOf, isoOf } from "#domain/day.ts";
import { datasetOf, filesOf, type Given, textOf } from "#testing/dataset-of.ts";
import {
  SYNTHETIC_LANES,
  syntheticEvents,
  syntheticLabel,
  syntheticLabelZh,
  syntheticTick,
} from "#testing/synthetic-events.ts";
import { writeFiles } from "./data-files.ts";

const LANES = [
  ["leadership", "Leadership", "领导人事", "bar"],
  ["advisory-council", "Advisory Council", "咨询委员会", "ring"],
  ["international-organization", "International Organization", "国际组织", "diamond"],
  ["documents", "Documents", "成果文件", "square"],
  ["incidents", "Incidents", "事件与反应", "triangle"],
  ["context", "Context", "背景", "cross"],
] as const;
const SOURCES = 60;
const PEOPLE = 40;
const ORGANIZATIONS = 20;

const ROLE = textOf("took part", "参与");

const named = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `${kind}-${at + 1}`);

function givenEvents(count: number): Given<AuthoredEvent>[] {
  const events = syntheticEvents(count);
  return Array.from({ length: count }, (_, row): Given<AuthoredEvent> => {
    const [start = 0, end = 0] = [events.start[row], events.end[row]];
    const label = { en: syntheticLabel(row), zh: syntheticLabelZh(row) };
    return {
      id: `event-${row + 1}`,
      lane: LANES[events.lane[row] ?? 0]?.[0] ?? "context",
      importance: events.importance[row] === 1 ? 1 : events.importance[row] === 2 ? 2 : 3,
      date: end - start > 1 ? `${isoOf(start)}/${isoOf(end - 1)}` : isoOf(start),
      title: { en: `${label.en} of ${civilOf(start).year}`, zh: `${civilOf(start).year}年${label.zh}` },
      label,
      tick: { en: syntheticTick(row), zh: `${row % 10_000}` },
      people:
        row % 3 === 0
          ? [
              {
                person: `person-${(row % PEOPLE) + 1}`,
                role: ROLE,
                citations: [{ source: "source-a", locator: "para 1" }],
              },
            ]
          : [],
      organizations:
        row % 5 === 0
          ? [
              {
                organization: `organization-${(row % ORGANIZATIONS) + 1}`,
                role: ROLE,
                citations: [{ source: "source-a", locator: "para 1" }],
              },
            ]
          : [],
    };
  });
}

/** Writes the authored files of a dataset with so many events into a folder of its own. */
export async function writeSyntheticDataset(folder: string, count: number): Promise<void> {
  const dataset = datasetOf({
    dataset: { title: textOf(`${count} invented events`, `${count}条虚构事件`) },
    lanes: LANES.slice(0, SYNTHETIC_LANES).map(([id, en, zh, shape], at) => ({
      id,
      name: { en, zh },
      color: at + 2,
      shape,
      order: at + 1,
    })),
    events: givenEvents(count),
    people: named("person", PEOPLE).map((id) => ({ id })),
    organizations: named("organization", ORGANIZATIONS).map((id) => ({ id })),
    sources: named("source", SOURCES).map((id): Given<AuthoredSource> => ({ id })),
  });
  await rm(folder, { recursive: true, force: true });
  await writeFiles(
    join(folder, ".."),
    filesOf(dataset).map(({ path, text }) => ({
      path: path.replace(/^data/, folder.split("/").at(-1) ?? "data"),
      text,
    })),
  );
}
