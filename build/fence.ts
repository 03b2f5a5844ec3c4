/**
 * The one-way rule where Biome cannot see it. `biome.json` says who may import whom and Biome enforces it on imports and
 * re-exports; this reads the same lists from `biome.json` and applies them to every other way of naming a module
 * (`import("…").T`, `require`, `import.meta.glob`, template strings, references), and forbids to switch the rule off.
 */
import { type ParserOptions, parseSync, Visitor } from "oxc-parser";

/** What of biome.json the fence reads: the patterns of noRestrictedImports, by the files they are for, last one wins. */
export type FenceConfig = {
  readonly linter: { readonly rules: Rules };
  readonly overrides: readonly { readonly includes: readonly string[]; readonly linter: { readonly rules: Rules } }[];
};
type Rules = { readonly style?: { readonly noRestrictedImports?: ImportRule } };
type ImportRule = { readonly options: { readonly patterns: readonly ImportPattern[] } };
type ImportPattern = { readonly group: readonly string[]; readonly message: string };

export type Breach = { readonly path: string; readonly line: number; readonly message: string };

/** Layers that compute and touch nothing: not even chance. */
const PURE = /^src\/(domain|dataset|scene|picture|search|export|i18n|state)\//;
const TEST = /\.test\.tsx?$/;
const SWITCH_OFF =
  /biome-ignore\S*\s+(lint\/style\/)?(noRestricted\w*|lint\/suspicious\/noImportCycles|lint\s*:|lint\/style\s*:)/;

/** `*` stays within one folder, `**` crosses folders. */
function globToRegExp(glob: string): RegExp {
  const source = glob
    .split(/(\*\*\/|\*\*|\*)/)
    .map((part) => {
      if (part === "**/") return "(?:.*/)?";
      if (part === "**") return ".*";
      return part === "*" ? "[^/]*" : part.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
    })
    .join("");
  return new RegExp(`^${source}$`);
}

const matches = (glob: string, text: string): boolean => globToRegExp(glob).test(text);

/** Whether the last pattern that speaks of `name` denies it. */
function isDenied(group: readonly string[], name: string): boolean {
  let denied = false;
  for (const pattern of group) {
    if (pattern.startsWith("!")) denied &&= !matches(pattern.slice(1), name);
    else denied ||= matches(pattern, name);
  }
  return denied;
}

function patternsFor(config: FenceConfig, path: string): readonly ImportPattern[] {
  let rule = config.linter.rules.style?.noRestrictedImports;
  for (const { includes, linter } of config.overrides) {
    const own = linter.rules.style?.noRestrictedImports;
    if (own && includes.some((glob) => matches(glob, path))) rule = own;
  }
  return rule?.options.patterns ?? [];
}

type Found = { readonly at: number; readonly name: string | null };

const textOf = (node: unknown): string | null => {
  const { type, value, quasis } = node as { type: string; value?: unknown; quasis?: { value: { cooked: string } }[] };
  if (type === "Literal" && typeof value === "string") return value;
  return type === "TemplateLiteral" && quasis?.length === 1 ? (quasis[0]?.value.cooked ?? null) : null;
};

/** Every module a file names, in whatever form; a name that is computed is null. */
function namedModules(path: string, text: string): { modules: Found[]; chances: number[]; comments: Found[] } {
  const lang: ParserOptions["lang"] = path.endsWith(".tsx") ? "tsx" : path.endsWith(".d.ts") ? "dts" : "ts";
  const { program, comments, errors } = parseSync(path, text, { lang });
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const modules: Found[] = [];
  const chances: number[] = [];
  const add = (node: { start: number }, source: unknown) => modules.push({ at: node.start, name: textOf(source) });
  new Visitor({
    ImportDeclaration: (node) => add(node, node.source),
    ExportAllDeclaration: (node) => add(node, node.source),
    ExportNamedDeclaration: (node) => node.source && add(node, node.source),
    ImportExpression: (node) => add(node, node.source),
    TSImportType: (node) => add(node, node.source),
    TSExternalModuleReference: (node) => add(node, node.expression),
    CallExpression: (node) => {
      const { callee } = node;
      if (callee.type === "Identifier" && callee.name === "require") add(node, node.arguments[0] ?? node);
      if (callee.type !== "MemberExpression" || callee.object.type !== "MetaProperty") return;
      if (!callee.computed && callee.property.type === "Identifier" && callee.property.name.startsWith("glob")) {
        modules.push({ at: node.start, name: null });
      }
    },
    MemberExpression: (node) => {
      const { object, property } = node;
      if (object.type !== "Identifier" || object.name !== "Math") return;
      if (node.computed || (property.type === "Identifier" && property.name === "random")) chances.push(node.start);
    },
  }).visit(program);
  for (const { type, value, start } of comments) {
    const reference = type === "Line" ? /^\/\s*<reference\s+(?:path|types)\s*=\s*["']([^"']+)/.exec(value) : null;
    if (reference) modules.push({ at: start, name: reference[1] ?? null });
  }
  return { modules, chances, comments: comments.map(({ start, value }) => ({ at: start, name: value })) };
}

/** Every breach of the one-way rule in one source file. `path` is relative to the project, with forward slashes. */
export function checkFence(config: FenceConfig, path: string, text: string): Breach[] {
  const { modules, chances, comments } = namedModules(path, text);
  const breaches: Breach[] = [];
  const report = (at: number, message: string) =>
    breaches.push({ path, line: text.slice(0, at).split("\n").length, message });

  const patterns = patternsFor(config, path);
  for (const { at, name } of modules) {
    if (name === null) {
      if (path.startsWith("src/")) report(at, "names a module by a computed text, which no fence can read");
      continue;
    }
    for (const { group, message } of patterns) {
      if (isDenied(group, name)) report(at, `names "${name}". ${message}`);
    }
  }
  if (PURE.test(path) && !TEST.test(path)) {
    for (const at of chances) report(at, "uses Math.random. This layer is pure: hand the value in.");
  }
  if (path.startsWith("src/")) {
    for (const { at, name } of comments) if (SWITCH_OFF.test(name ?? "")) report(at, "switches the fence off");
  }
  return breaches;
}
