/** What nobody would write by hand: texts that want to be more than text, and values of every wrong kind. */
import type { Random } from "./random.ts";

/** Texts that would be markup, script, another host or a path out of here, if somebody took them for it. */
export const HOSTILE_TEXTS = [
  '"><img src=x onerror=alert(1)>',
  "<script>alert(1)</script>",
  "<svg onload=alert(1)>",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "//elsewhere.example/x",
  "https://elsewhere.example/",
  "/\t/elsewhere.example/[",
  "/\\elsewhere.example",
  "../../../etc/passwd",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "{{7*7}}",
  "]]>",
  "\u0000\u0007\u001b[31m",
  "\u202eabc\u2066",
  "\ud800",
  "%00%ff%",
  "乌镇\u3000世界互联网大会",
  "a".repeat(5000),
  "9".repeat(400),
  "-1",
  "1e999",
  "NaN",
] as const;

/** A value of any kind, nested a little, with hostile texts in it. */
export function anyValue(random: Random, depth = 3): unknown {
  switch (random.below(depth > 0 ? 10 : 7)) {
    case 0:
      return null;
    case 1:
      return random.one([true, false]);
    case 2:
      return random.one([0, -1, 1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, 2 ** 53]);
    case 3:
    case 4:
      return random.one(HOSTILE_TEXTS);
    case 5:
      return "";
    case 6:
      return random.one(["light", "dark", "event", "view", "en", "zh", "wic-2014", "goto"]);
    case 7:
      return Array.from({ length: random.below(5) }, () => anyValue(random, depth - 1));
    default:
      return Object.fromEntries(
        Array.from({ length: random.below(5) }, () => [
          random.one(["state", "version", "theme", "tours", "steps", "path", "type", "__proto__", "id", "title"]),
          anyValue(random, depth - 1),
        ]),
      );
  }
}

/** The same value with some of its parts taken away, replaced or given another name. */
export function spoil(random: Random, value: unknown, depth = 5): unknown {
  if (depth === 0 || random.below(8) === 0) return anyValue(random, 2);
  if (Array.isArray(value)) {
    const spoiled = value.map((part) => (random.below(3) === 0 ? spoil(random, part, depth - 1) : part));
    return random.below(6) === 0 ? [...spoiled, ...spoiled] : spoiled;
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]) => {
        const now = random.below(3) === 0 ? spoil(random, part, depth - 1) : part;
        if (random.below(12) === 0) return [];
        return [[random.below(15) === 0 ? random.one(HOSTILE_TEXTS) : key, now]];
      }),
    );
  }
  return random.below(2) === 0 ? anyValue(random, 1) : value;
}
