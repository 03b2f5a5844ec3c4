import type { z } from "zod";
import type { Entry, Path } from "./entry.ts";
import type { Problem } from "./problem.ts";
import { DatasetRecord, EventRecord, FILES } from "./schema.ts";

type Issue = z.core.$ZodIssue;

const SCHEMAS: Readonly<Record<string, z.ZodType>> = { dataset: DatasetRecord, events: EventRecord, ...FILES };

/** What to do about a key that is not there. */
const REMEDIES: Readonly<Record<string, string>> = {
  en: "write it in both languages",
  zh: "write it in both languages",
  locator: "say where in the source: para 2, paras 4-6, title, excerpt …",
  unit: "say what is counted: people, countries, companies …",
  citations: "cite at least one source with its locator",
};

const TYPES: Readonly<Record<string, string>> = {
  array: "a list [ … ]",
  object: "an object { … }",
  string: "text in quotes",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  tuple: "a list [ … ]",
};

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, key) => (found as Record<string | number, unknown> | undefined)?.[key], value);
}

/** Of the forms a value may take, the one the author most likely meant: that with the deepest, then the fewest issues. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.min(...issues.map((issue) => issue.path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
}

type Finding = { readonly path: Path; readonly problem: string; readonly remedy: string };

/** What stands where only certain words may. */
function wordProblem(path: Path, found: unknown, words: readonly unknown[]): Finding {
  const problem = found === undefined ? "is missing" : "is not one of the values allowed";
  return { path, problem, remedy: `write one of ${words.map((word) => JSON.stringify(word)).join(", ")}` };
}

function describe(issue: Issue, before: Path, value: unknown): Finding[] {
  const path = [...before, ...(issue.path as Path)];
  const found = valueAt(value, path);
  const last = String(path.at(-1) ?? "");
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        problem: "is not a key of the format",
        remedy: "correct its spelling or remove it",
      }));
    case "invalid_type": {
      const wanted = TYPES[issue.expected] ?? issue.expected;
      if (found === undefined) return [{ path, problem: "is missing", remedy: REMEDIES[last] ?? `write ${wanted}` }];
      return [{ path, problem: `is not ${wanted}`, remedy: `write ${wanted}` }];
    }
    case "invalid_value": {
      return [wordProblem(path, found, issue.values)];
    }
    case "invalid_union": {
      if ("options" in issue && issue.options) return [wordProblem(path, found, issue.options)];
      const issues = likeliest(issue.errors.filter((branch) => branch.some((inner) => inner.path.length > 0)));
      if (issues.length > 0) return issues.flatMap((inner) => describe(inner, path, value));
      const literals = issue.errors.flat().flatMap((inner) => (inner.code === "invalid_value" ? inner.values : []));
      const words = literals.map((word) => JSON.stringify(word)).join(", ");
      if (last !== "value") return [{ path, problem: "is not one of the values allowed", remedy: `write ${words}` }];
      return [
        {
          path,
          problem: "is not a value that can be compared",
          remedy: `write { "min", "max", "approximate", "unit" }, { "date" }, { "manner" } or ${words}`,
        },
      ];
    }
    case "too_small":
      return [{ path, problem: "is empty", remedy: `write ${issue.message}` }];
    case "custom": {
      const tooLong = typeof found === "string" && issue.message.startsWith("at most");
      const problem = tooLong ? `has ${[...found].length} characters` : `is not ${issue.message}`;
      return [{ path, problem, remedy: `write ${issue.message}` }];
    }
    default:
      return [{ path, problem: `is not ${issue.message}`, remedy: `write ${issue.message}` }];
  }
}

/** Keys, types, ids, languages, HTML, lengths, units: what the schema says of one record. One problem a place. */
export function checkShape(entry: Entry): Problem[] {
  const schema = SCHEMAS[entry.kind];
  const result = schema?.safeParse(entry.value);
  if (!result || result.success) return [];
  const places = new Set<string>();
  return result.error.issues
    .flatMap((issue) => describe(issue, [], entry.value))
    .filter(({ path }) => {
      const place = JSON.stringify(path);
      if (places.has(place)) return false;
      places.add(place);
      return true;
    })
    .map(({ path, problem, remedy }) => entry.report(path, problem, remedy));
}
