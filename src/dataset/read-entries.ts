import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import { type Entries, type Entry, isObject, type JsonObject, type Path, textAt } from "./entry.ts";
import { type Problem, showValue } from "./problem.ts";
import { type DataFile, LIST_NAMES, nameOf } from "./read-authored.ts";

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, key) => (found as Record<string | number, unknown> | null | undefined)?.[key],
    value,
  );
}

/** `claims[dates].citations[0]`: list entries by id where they have one. */
function wordPath(root: unknown, path: Path): string {
  return path.reduce<string>((words, key, depth) => {
    if (typeof key === "string") return words ? `${words}.${key}` : key;
    const entry = valueAt(root, path.slice(0, depth + 1));
    return `${words}[${isObject(entry) && typeof entry.id === "string" ? entry.id : key}]`;
  }, "");
}

/** Line numbers from offsets, counted from 1. */
function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}

function makeEntry(file: DataFile, root: Node, at: Path, kind: string, lineOf: (offset: number) => number): Entry {
  const node = findNodeAtLocation(root, [...at]) ?? root;
  const value = getNodeValue(node) as JsonObject;
  const id = textAt(value, "id");
  const name = nameOf(file.path);
  const record = id !== null ? `${kind} ${JSON.stringify(id)}` : at.length === 0 ? name : `${kind}[${at.join("][")}]`;
  const lineAt = (path: Path): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const found = findNodeAtLocation(node, path.slice(0, depth));
      if (found) return lineOf(found.parent?.type === "property" ? found.parent.offset : found.offset);
    }
    return lineOf(node.offset);
  };
  return {
    kind,
    name,
    id,
    value,
    report: (path, problem, remedy) => ({
      file: file.path,
      line: lineAt(path),
      record,
      field: wordPath(value, path),
      value: path.length === 0 ? undefined : showValue(valueAt(value, path)),
      problem,
      remedy,
    }),
  };
}

function* repeatedKeys(node: Node): Generator<{ readonly key: string; readonly offset: number }> {
  const seen = new Set<string>();
  for (const child of node.children ?? []) {
    if (node.type === "object") {
      const key = String(child.children?.[0]?.value);
      if (seen.has(key)) yield { key, offset: child.offset };
      seen.add(key);
    }
    yield* repeatedKeys(child);
  }
}

const SYNTAX: Readonly<Record<string, string>> = {
  CommaExpected: "a comma is missing here",
  ValueExpected: "a value is missing here, or a comma is too many",
  PropertyNameExpected: "a key in quotes is missing here, or a comma is too many",
  ColonExpected: "a colon is missing here",
  CloseBraceExpected: "a } is missing here",
  CloseBracketExpected: "a ] is missing here",
  EndOfFileExpected: "something follows the end",
  UnexpectedEndOfString: "a closing quote is missing",
  InvalidCommentToken: "comments are not allowed",
};

function readFile(file: DataFile): { readonly entries: Entry[]; readonly problems: Problem[] } {
  const name = nameOf(file.path);
  const lineOf = lineFinder(file.text);
  const fault = (offset: number, problem: string, remedy: string): Problem => ({
    file: file.path,
    line: lineOf(offset),
    record: name,
    field: "",
    value: undefined,
    problem,
    remedy,
  });
  const errors: ParseError[] = [];
  const root = parseTree(file.text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error || !root) {
    const code = error ? printParseErrorCode(error.error) : "ValueExpected";
    return {
      entries: [],
      problems: [fault(error?.offset ?? 0, `is not JSON: ${SYNTAX[code] ?? code}`, "mend the line")],
    };
  }
  const problems = [...repeatedKeys(root)].map(({ key, offset }) =>
    fault(offset, `has the key "${key}" twice in one object`, "keep one"),
  );
  const isList = name.startsWith("events/") || (LIST_NAMES as readonly string[]).includes(name);
  const kind = name.startsWith("events/") ? "events" : name;
  if (!isList) {
    if (root.type !== "object") return { entries: [], problems: [fault(0, "is not one object", "write { … }")] };
    return { entries: [makeEntry(file, root, [], kind, lineOf)], problems };
  }
  if (root.type !== "array") return { entries: [], problems: [fault(0, "is not a list of records", "write [ … ]")] };
  const entries: Entry[] = [];
  for (const [i, node] of (root.children ?? []).entries()) {
    if (node.type === "object") entries.push(makeEntry(file, root, [i], kind, lineOf));
    else problems.push(fault(node.offset, "holds something that is no record", "write { … }"));
  }
  return { entries, problems };
}

/** Reads every file of `data/`; what is not JSON or no list becomes a problem and is left out. */
export function readEntries(files: readonly DataFile[], keptNames: readonly string[]): Entries {
  const read = files.map(readFile);
  const entries = read.flatMap((file) => file.entries);
  const all = entries.filter((entry) => !keptNames.includes(entry.name));
  const byKind = new Map<string, Entry[]>();
  for (const entry of all) byKind.set(entry.kind, [...(byKind.get(entry.kind) ?? []), entry]);
  return {
    all,
    of: (kind) => byKind.get(kind) ?? [],
    kept: new Map(entries.filter((entry) => keptNames.includes(entry.name)).map((entry) => [entry.name, entry])),
    problems: read.flatMap((file) => file.problems),
  };
}
