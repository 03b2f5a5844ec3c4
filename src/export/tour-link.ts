/**
 * The whole of a tour in the fragment of an address, so that it reaches no server:
 *
 *   #t=1.5k.1qx3f2.eJyrVkrLz1eyUkpKLFKqBQA…     version 1, 5k bytes of text (base 36), its checksum, deflated in base64url
 *
 * Pure and total: whatever stands there is a tour or told for what it is. Comes with the code of one's own tours.
 */
import { deflateSync, Inflate, strFromU8, strToU8 } from "fflate";
import { type OwnTour, readOwnTour, writeOwnTour } from "#domain/own-tour.ts";

/** Of the packed form; a higher number comes from a newer version of this site. */
const VERSION = 1;
/** The longest packed text that is looked at, and the most it may hold. */
export const MOST_PACKED = 150_000;
const MOST_BYTES = 600_000;

/** Why a link or a file holds no tour that can be opened. */
export type UnreadableTour = "cut" | "edited" | "newer" | "too-long" | "none";

export type UnpackedTour = { readonly tour: OwnTour; readonly lost: number } | { readonly problem: UnreadableTour };

/** Adler-32. */
function checksum(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}

/** Null for what is not deflated, and for what would grow beyond the most a tour may hold. */
function inflate(packed: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  try {
    const stream = new Inflate((part, final) => {
      size += part.length;
      if (size > MOST_BYTES) throw new RangeError("more than a tour may hold");
      parts.push(part);
      ended = final;
    });
    stream.push(packed, true);
  } catch {
    return null;
  }
  if (!ended) return null;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export function packTour(tour: OwnTour): string {
  const bytes = strToU8(JSON.stringify(writeOwnTour(tour)));
  const packed = toBase64Url(deflateSync(bytes, { level: 9 }));
  return [VERSION, packed.length.toString(36), checksum(bytes).toString(36), packed].join(".");
}

/** @param newKey names steps while they are edited */
export function unpackTour(text: string, newKey: () => string): UnpackedTour {
  const [version = "", length = "", sum = "", packed = "", ...more] = text.split(".");
  if (!/^\d{1,4}$/.test(version)) return { problem: "none" };
  if (Number(version) > VERSION) return { problem: "newer" };
  if (text.length > MOST_PACKED) return { problem: "too-long" };
  if (!/^[a-z0-9]{1,7}$/.test(length) || !/^[a-z0-9]{1,7}$/.test(sum))
    return { problem: packed === "" ? "cut" : "edited" };
  if (packed.length < Number.parseInt(length, 36)) return { problem: "cut" };
  if (more.length > 0 || packed.length !== Number.parseInt(length, 36)) return { problem: "edited" };
  const deflated = fromBase64Url(packed);
  const bytes = deflated && inflate(deflated);
  if (!bytes || checksum(bytes) !== Number.parseInt(sum, 36)) return { problem: "edited" };
  try {
    return readOwnTour(JSON.parse(strFromU8(bytes)), newKey) ?? { problem: "edited" };
  } catch {
    return { problem: "edited" };
  }
}

const FORMAT = "wic-tour";

/** The file a tour is saved as: the same as in a link, to be read by people too. */
export const tourFile = (tour: OwnTour): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, tour: writeOwnTour(tour) }, null, 2)}\n`;

/** What a file holds, whatever it is. */
export function readTourFile(content: string, newKey: () => string): UnpackedTour {
  if (content.length > MOST_BYTES) return { problem: "too-long" };
  try {
    const file = JSON.parse(content.replace(/^\uFEFF/, "")) as {
      format?: unknown;
      version?: unknown;
      tour?: unknown;
    } | null;
    if (file?.format !== FORMAT) return { problem: "none" };
    if (typeof file.version === "number" && file.version > VERSION) return { problem: "newer" };
    return readOwnTour(file.tour, newKey) ?? { problem: "edited" };
  } catch {
    return { problem: /^\s*\{[\s\S]*"format":\s*"wic-tour"/.test(content) ? "cut" : "none" };
  }
}
