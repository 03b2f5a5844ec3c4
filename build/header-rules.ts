/** `_headers`, as Netlify and Cloudflare Pages read it: a path pattern at the line's start, its headers indented below. */

export type HeaderRule = { readonly pattern: RegExp; readonly headers: readonly (readonly [string, string])[] };

function compilePattern(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*");
  return new RegExp(`^${escaped}$`);
}

/** Throws, naming the line, on what is neither a pattern, a header, a comment nor empty. */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: { pattern: RegExp; headers: (readonly [string, string])[] }[] = [];
  text.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === "" || line.trim().startsWith("#")) return;
    if (line.startsWith("/")) {
      rules.push({ pattern: compilePattern(line.trim()), headers: [] });
      return;
    }
    const colon = line.indexOf(":");
    const rule = rules.at(-1);
    if (!/^\s/.test(line) || colon === -1 || !rule)
      throw new Error(`_headers line ${at + 1} is not understood: ${line}`);
    rule.headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  });
  return rules;
}

/** Every header whose pattern matches `path` (base aside); one that is given twice is joined with a comma, as hosts do. */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const headers = new Map<string, string>();
  // A directory's index is asked for by the directory's address.
  const address = path.replace(/\/index\.html$/, "/");
  for (const rule of rules) {
    if (!rule.pattern.test(address)) continue;
    for (const [name, value] of rule.headers) {
      const before = headers.get(name);
      headers.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return headers;
}
