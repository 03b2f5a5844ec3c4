import { inflateSync } from "node:zlib";

/** A table of a WOFF 1.0 font, unpacked: https://www.w3.org/TR/WOFF/#TableDirectory */
function tableOf(woff: Buffer, tag: string): Buffer {
  if (woff.toString("latin1", 0, 4) !== "wOFF") throw new Error("the font is no WOFF 1.0 file");
  const tables = woff.readUInt16BE(12);
  for (let entry = 44; entry < 44 + tables * 20; entry += 20) {
    if (woff.toString("latin1", entry, entry + 4) !== tag) continue;
    const [offset, packed, plain] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at)) as [number, number, number];
    const bytes = woff.subarray(offset, offset + packed);
    return packed < plain ? inflateSync(bytes) : bytes;
  }
  throw new Error(`the font has no table ${tag}`);
}

/** Characters of a segmented map of the first plane (format 4). */
function* basicCharacters(map: Buffer): Generator<number> {
  const segments = map.readUInt16BE(6) / 2;
  for (let segment = 0; segment < segments; segment++) {
    const end = map.readUInt16BE(14 + segment * 2);
    const start = map.readUInt16BE(16 + segments * 2 + segment * 2);
    const delta = map.readUInt16BE(16 + segments * 4 + segment * 2);
    const rangeAt = 16 + segments * 6 + segment * 2;
    const range = map.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range === 0 ? (code + delta) & 0xffff : map.readUInt16BE(rangeAt + range + (code - start) * 2);
      if (glyph !== 0) yield code;
    }
  }
}

/** Characters of a map of groups (format 12). */
function* groupedCharacters(map: Buffer): Generator<number> {
  const groups = map.readUInt32BE(12);
  for (let group = 0; group < groups; group++) {
    const start = map.readUInt32BE(16 + group * 12);
    const end = map.readUInt32BE(20 + group * 12);
    for (let code = start; code <= end; code++) yield code;
  }
}

/** Every character a WOFF font draws. */
export function glyphsOf(woff: Buffer): Set<number> {
  const cmap = tableOf(woff, "cmap");
  const found = new Set<number>();
  for (let map = 0; map < cmap.readUInt16BE(2); map++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + map * 8 + 4));
    const format = table.readUInt16BE(0);
    const characters = format === 4 ? basicCharacters(table) : format === 12 ? groupedCharacters(table) : [];
    for (const code of characters) found.add(code);
  }
  return found;
}
