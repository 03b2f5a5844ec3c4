/** Every rule of `data/README.md` that a machine can check. Runs in the build, in tests and on imported files. */
import { checkEvidence } from "./check-claims.ts";
import { checkDates } from "./check-dates.ts";
import { checkEvents } from "./check-events.ts";
import { checkIds } from "./check-ids.ts";
import { checkReferences } from "./check-references.ts";
import { checkRelations } from "./check-relations.ts";
import { checkShape } from "./check-shape.ts";
import { checkTours } from "./check-tours.ts";
import { byPlace, type Problem } from "./problem.ts";
import { type DataFile, KEPT_NAMES, LIST_NAMES, nameOf } from "./read-authored.ts";
import { readEntries } from "./read-entries.ts";

const NAMES: readonly string[] = ["dataset", ...LIST_NAMES];

function checkFiles(files: readonly DataFile[]): Problem[] {
  const fault = (file: string, record: string, problem: string, remedy: string): Problem => ({
    file,
    line: 1,
    record,
    field: "",
    value: undefined,
    problem,
    remedy,
  });
  const names = files.map((file) => nameOf(file.path));
  const missing = NAMES.filter((name) => !names.includes(name)).map((name) =>
    fault(
      `data/${name}.json`,
      name,
      "is missing",
      name === "dataset" ? "write it" : "write it, with [] while it is empty",
    ),
  );
  const known = [...NAMES, ...KEPT_NAMES];
  const strange = files
    .filter((_, i) => !known.includes(names[i] ?? "") && !/^events\/[a-z0-9-]+$/.test(names[i] ?? ""))
    .map((file) => fault(file.path, nameOf(file.path), "is no file of the dataset", "rename or remove it"));
  return [...missing, ...strange];
}

/**
 * All that is wrong with the files of `data/`, by file and line. A record of the wrong shape is still put to every
 * other rule, so that nothing hides behind an earlier problem; only a file that is not JSON is left out.
 */
export function checkDataset(files: readonly DataFile[]): Problem[] {
  const entries = readEntries(files, KEPT_NAMES);
  return [
    ...checkFiles(files),
    ...entries.problems,
    ...entries.all.flatMap(checkShape),
    ...checkIds(entries),
    ...checkReferences(entries),
    ...checkDates(entries),
    ...checkRelations(entries),
    ...checkEvidence(entries),
    ...checkEvents(entries),
    ...checkTours(entries),
  ].sort(byPlace);
}
