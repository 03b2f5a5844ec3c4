/** Lower case, without accents, control characters or runs of space: what two spellings of one word have in common. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[\p{C}\s]+/gu, " ")
    .toLowerCase()
    .trim();
}
