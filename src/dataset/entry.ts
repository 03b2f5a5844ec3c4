import type { Problem } from "./problem.ts";

export type JsonObject = { readonly [key: string]: unknown };
/** Keys and places from a record down to a value: `["claims", 0, "citations"]`. */
export type Path = readonly (string | number)[];

/** A record as it stands in its file, perhaps of the wrong shape: rules ask it with `textAt` and `objectsAt`. */
export type Entry = {
  /** `events`, `people`, `dataset` … */
  readonly kind: string;
  /** The file's name below data/: `events/editions`. */
  readonly name: string;
  /** The id as written; null where it is missing or not text. */
  readonly id: string | null;
  readonly value: JsonObject;
  /** A problem with the value at `path`, with its line. */
  readonly report: (path: Path, problem: string, remedy: string) => Problem;
};

/** All that stands in the files, and what kept some of it from being read. */
export type Entries = {
  readonly all: readonly Entry[];
  readonly of: (kind: string) => readonly Entry[];
  /** Kept lists by name (`published-ids`), with a reporter of their own. */
  readonly kept: ReadonlyMap<string, Entry>;
  readonly problems: readonly Problem[];
};

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The text at a key, or null where something else stands there. */
export function textAt(value: JsonObject, key: string): string | null {
  const found = value[key];
  return typeof found === "string" ? found : null;
}

/** The list at a key; empty where something else stands there (the shape's own check says so). */
export function listAt(value: JsonObject, key: string): readonly unknown[] {
  const found = value[key];
  return Array.isArray(found) ? found : [];
}

/** The objects of the list at a key with their paths. */
export function objectsAt(value: JsonObject, key: string): { readonly path: Path; readonly value: JsonObject }[] {
  return listAt(value, key).flatMap((entry, i) => (isObject(entry) ? [{ path: [key, i], value: entry }] : []));
}

/** Every object inside a value, itself included, with its path. */
export function* walkObjects(
  value: unknown,
  path: Path = [],
): Generator<{ readonly path: Path; readonly value: JsonObject }> {
  if (Array.isArray(value)) {
    for (const [i, entry] of value.entries()) yield* walkObjects(entry, [...path, i]);
  } else if (isObject(value)) {
    yield { path, value };
    for (const [key, entry] of Object.entries(value)) yield* walkObjects(entry, [...path, key]);
  }
}
