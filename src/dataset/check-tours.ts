import { EDITION_ID } from "./book.ts";
import { type ClaimFinder, claimFinder } from "./check-references.ts";
import { checkTourTexts } from "./check-tour-texts.ts";
import {
  type Entries,
  type Entry,
  type JsonObject,
  listAt,
  objectsAt,
  type Path,
  textAt,
  walkObjects,
} from "./entry.ts";
import type { Problem } from "./problem.ts";

const FEWEST_STEPS = 8;
const MOST_STEPS = 15;
/** One to two a lesson; the handout leaves room for as many. */
const QUESTIONS = 2;
/** What `/editions/` understands. */
const COMPARE_KEYS = ["editions", "differences"];

/** Ids whose addresses or files would be those of something else. */
const TAKEN_ID = /^(all|own)$|-notes$/;

const KINDS_WITH_CHART: readonly unknown[] = ["event", "view"];

function checkTour(entry: Entry): Problem[] {
  const steps = objectsAt(entry.value, "steps");
  const questions = listAt(entry.value, "questions");
  const problems: Problem[] = [];
  if (TAKEN_ID.test(entry.id ?? ""))
    problems.push(entry.report(["id"], "is kept for something else", "neither write all or own nor end it in -notes"));
  if (!Array.isArray(entry.value.steps)) return problems;
  if (steps.length < FEWEST_STEPS || steps.length > MOST_STEPS) {
    const problem = `holds ${steps.length} step${steps.length === 1 ? "" : "s"}`;
    problems.push(entry.report(["steps"], problem, `write ${FEWEST_STEPS} to ${MOST_STEPS}`));
  }
  for (const step of [steps.at(0), steps.at(-1)]) {
    if (step && step.value.kind !== "title")
      problems.push(entry.report([...step.path, "kind"], "opens or closes the tour", 'write a step of kind "title"'));
  }
  if (questions.length !== QUESTIONS && Array.isArray(entry.value.questions)) {
    problems.push(entry.report(["questions"], `holds ${questions.length}`, `write ${QUESTIONS} questions to discuss`));
  }
  if (!steps.some(({ value }) => value.disagreement !== undefined)) {
    problems.push(
      entry.report(["steps"], "hold none where sources disagree", "name a disagreement of the record in one of them"),
    );
  }
  return problems;
}

function checkFragments(entry: Entry): Problem[] {
  return objectsAt(entry.value, "steps").flatMap((step) =>
    objectsAt(step.value, "fragments").flatMap(({ path, value }) => {
      const at = [...step.path, ...path];
      if (value.text === undefined && value.lit === undefined)
        return [entry.report(at, "shows nothing", "write a text, events to light, or both")];
      if (value.lit !== undefined && !KINDS_WITH_CHART.includes(step.value.kind))
        return [entry.report([...at, "lit"], "lights events where no chart is shown", "write a text instead")];
      return [];
    }),
  );
}

function checkComparison(entry: Entry, path: Path, query: string): Problem[] {
  const params = new URLSearchParams(query);
  const at = [...path, "query"];
  const strange = [...params.keys()].find((key) => !COMPARE_KEYS.includes(key));
  if (strange !== undefined)
    return [entry.report(at, `has the key "${strange}"`, `write ${COMPARE_KEYS.join(" or ")}`)];
  const ids = params.get("editions")?.split(",");
  if (ids === undefined) return [];
  if (ids.length < 2 || ids.some((id, i) => !EDITION_ID.test(id) || (i > 0 && id <= (ids[i - 1] ?? ""))))
    return [entry.report(at, "does not name editions in their order", "write two or more, as wic-2014,wic-2016")];
  return [];
}

function checkComparisons(entry: Entry, events: ReadonlySet<unknown>): Problem[] {
  return objectsAt(entry.value, "steps").flatMap(({ path, value }) => {
    const query = textAt(value, "query");
    if (value.kind !== "compare" || query === null) return [];
    const problems = checkComparison(entry, path, query);
    if (problems.length > 0) return problems;
    const unknown = new URLSearchParams(query)
      .get("editions")
      ?.split(",")
      .find((id) => !events.has(id));
    if (unknown === undefined) return [];
    return [entry.report([...path, "query"], `names "${unknown}", which is no edition`, "correct it")];
  });
}

type Found = { readonly owner: Entry; readonly disagreement: JsonObject };

function collectDisagreements(entries: Entries): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>();
  for (const owner of ["organizations", "people", "events"].flatMap((kind) => entries.of(kind))) {
    for (const { value } of objectsAt(owner.value, "disagreements"))
      found.set(`${owner.id}/${textAt(value, "id")}`, { owner, disagreement: value });
  }
  return found;
}

const sourcesOf = (value: JsonObject): string[] =>
  objectsAt(value, "citations").flatMap((citation) => textAt(citation.value, "source") ?? []);

/** A step on a disagreement that cites only one side would take it. */
function checkDisagreements(entry: Entry, found: ReadonlyMap<string, Found>, findClaim: ClaimFinder): Problem[] {
  return objectsAt(entry.value, "steps").flatMap(({ path, value }) => {
    const reference = textAt(value, "disagreement");
    if (reference === null) return [];
    const named = found.get(reference);
    if (!named)
      return [entry.report([...path, "disagreement"], "names no disagreement", "write record-id/disagreement-id")];
    const cited = new Set(sourcesOf(value));
    return objectsAt(named.disagreement, "sides").flatMap((side, i) => {
      const claims = listAt(side.value, "claims").map((claim) =>
        typeof claim === "string" ? findClaim(named.owner, claim) : undefined,
      );
      const sources = claims.flatMap((claim) => (claim ? sourcesOf(claim) : []));
      if (sources.length === 0 || sources.some((source) => cited.has(source))) return [];
      const problem = `cite no source of side ${i + 1} of ${reference}`;
      return [entry.report([...path, "citations"], problem, `cite one of ${[...new Set(sources)].join(", ")}`)];
    });
  });
}

/** `source locator`, or null where one of them is missing. */
function citationKey(value: JsonObject): string | null {
  const [source, locator] = [textAt(value, "source"), textAt(value, "locator")];
  return source === null || locator === null ? null : `${source} ${locator}`;
}

/** Every source and locator the record itself cites. */
function collectCitations(entries: Entries): ReadonlySet<string> {
  const cited = new Set<string>();
  for (const entry of entries.all.filter(({ kind }) => kind !== "tours")) {
    for (const { value } of walkObjects(entry.value)) {
      const key = citationKey(value);
      if (key !== null) cited.add(key);
    }
  }
  return cited;
}

/** A tour tells the record and adds nothing: what it cites is cited there. */
function checkCitations(entry: Entry, record: ReadonlySet<string>, sources: ReadonlySet<unknown>): Problem[] {
  return objectsAt(entry.value, "steps").flatMap((step) =>
    objectsAt(step.value, "citations").flatMap(({ path, value }) => {
      const key = citationKey(value);
      if (key === null || record.has(key) || !sources.has(value.source)) return [];
      const problem = `is cited nowhere in the record with "${value.source}"`;
      return [
        entry.report([...step.path, ...path, "locator"], problem, "cite as the claim does that the step rests on"),
      ];
    }),
  );
}

/** What makes a tour one that can be given: its form, its evidence and the length of its texts. */
export function checkTours(entries: Entries): Problem[] {
  const findClaim = claimFinder(entries);
  const disagreements = collectDisagreements(entries);
  const record = collectCitations(entries);
  const idsOf = (kind: string): ReadonlySet<unknown> => new Set(entries.of(kind).map(({ id }) => id));
  const events = idsOf("events");
  const sources = idsOf("sources");
  return [
    ...entries
      .of("tours")
      .flatMap((entry) => [
        ...checkTour(entry),
        ...checkFragments(entry),
        ...checkComparisons(entry, events),
        ...checkDisagreements(entry, disagreements, findClaim),
        ...checkCitations(entry, record, sources),
      ]),
    ...checkTourTexts(entries),
  ];
}
