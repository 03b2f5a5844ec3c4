import { createHash } from "node:crypto";

/** The words of an English text in small letters, without punctuation: `Xi’s “video” message` → xis video message. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase();
  return plain.match(/[a-z0-9]+/g) ?? [];
}

/** Every run of `length` words. */
export function runsOf(text: string, length: number): string[] {
  const words = wordsOf(text);
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(" "));
}

/** What is kept of a run in place of its words: 40 bits, so that chance hits among a million pairs are unlikely. */
export const printOf = (run: string): string => createHash("sha256").update(run).digest("hex").slice(0, 10);
