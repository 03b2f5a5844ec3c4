import { type ClaimFinder, claimFinder } from "./check-references.ts";
import { type Entries, type Entry, isObject, listAt, objectsAt, type Path, textAt } from "./entry.ts";
import type { Problem } from "./problem.ts";

/** More would hide which fact a citation stands for. */
const MOST_FACTS = 3;

/** The lists whose entries must each cite something. Terms of the glossary are records and must too. */
const CITING_LISTS: Readonly<Record<string, string>> = {
  claims: "claim",
  perspectives: "perspective",
  roles: "role",
  people: "role",
  organizations: "role",
  steps: "step",
};

function checkCitations(entry: Entry): Problem[] {
  const uncited = (path: Path, what: string) =>
    entry.report(
      [...path, "citations"],
      `is empty: a ${what} without a citation`,
      "cite at least one source with its locator",
    );
  const problems = Object.entries(CITING_LISTS).flatMap(([key, what]) =>
    objectsAt(entry.value, key)
      .filter(({ value }) => Array.isArray(value.citations) && value.citations.length === 0)
      .map(({ path }) => uncited(path, what)),
  );
  const { citations } = entry.value;
  if (entry.kind === "glossary" && Array.isArray(citations) && citations.length === 0)
    problems.push(uncited([], "term"));
  return problems;
}

function checkNumber(entry: Entry, path: Path, value: unknown): Problem[] {
  if (!isObject(value) || !("min" in value && "max" in value)) return [];
  const { min, max } = value;
  if (min === null && max === null) {
    return [entry.report(path, "has neither min nor max", 'write a number for one of them, or "not-found"')];
  }
  if (typeof min === "number" && typeof max === "number" && min > max) {
    return [entry.report([...path, "max"], `is less than min (${min})`, "write the smaller number as min")];
  }
  return [];
}

function checkClaims(entry: Entry): Problem[] {
  return objectsAt(entry.value, "claims").flatMap(({ path, value }) => {
    const problems = checkNumber(entry, [...path, "value"], value.value);
    if ((value.rank === "preferred" || value.rank === "deprecated") && value.rankReason === undefined) {
      problems.push(
        entry.report([...path, "rankReason"], `is missing though rank is ${value.rank}`, "say why in both languages"),
      );
    }
    const facts = listAt(value, "facts");
    if (facts.length > MOST_FACTS) {
      problems.push(
        entry.report(
          [...path, "facts"],
          `names ${facts.length} facts`,
          `name at most ${MOST_FACTS}, or split the claim`,
        ),
      );
    }
    return problems;
  });
}

function sourcesOf(entry: Entry, references: readonly unknown[], findClaim: ClaimFinder): string | null {
  const sources = new Set<string>();
  for (const reference of references) {
    const claim = typeof reference === "string" ? findClaim(entry, reference) : undefined;
    if (!claim) return null;
    for (const { value } of objectsAt(claim, "citations")) sources.add(textAt(value, "source") ?? "");
  }
  return [...sources].sort().join(" ");
}

function checkDisagreements(entry: Entry, findClaim: ClaimFinder): Problem[] {
  return objectsAt(entry.value, "disagreements").flatMap(({ path, value }) => {
    const sides = objectsAt(value, "sides");
    const at = [...path, "sides"];
    if (!Array.isArray(value.sides)) return [];
    if (sides.length < 2)
      return [entry.report(at, `holds ${sides.length} side${sides.length === 1 ? "" : "s"}`, "give at least two")];
    const claims = sides.flatMap((side) => [...new Set(listAt(side.value, "claims"))]);
    const twice = claims.find((claim, i) => claims.indexOf(claim) !== i);
    if (twice !== undefined) {
      return [entry.report(at, `names claim ${JSON.stringify(twice)} on two sides`, "write one claim a side")];
    }
    const sources = new Set(sides.map((side) => sourcesOf(entry, listAt(side.value, "claims"), findClaim)));
    const [only] = sources;
    if (sources.size > 1 || only === null || only === "") return [];
    return [
      entry.report(
        at,
        `all rest on the same sources (${only})`,
        "cite on each side's claims only the sources that say so",
      ),
    ];
  });
}

/** Citations, ranks, numbers, facts and the sides of disagreements, in whatever record holds them. */
export function checkEvidence(entries: Entries): Problem[] {
  const findClaim = claimFinder(entries);
  return entries.all.flatMap((entry) => [
    ...checkCitations(entry),
    ...checkClaims(entry),
    ...checkDisagreements(entry, findClaim),
  ]);
}
