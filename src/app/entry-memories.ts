/** What had the focus and how far the boxes were scrolled when a history entry was left. */
export type EntryMemory = {
  /** A selector; null where nothing had the focus. */
  readonly focus: string | null;
  /** How far the page was scrolled, in pixels. */
  readonly page: number;
  /** How far each box that scrolls was, by its name. */
  readonly boxes: Readonly<Record<string, number>>;
};

/** Kept in the tab, so that Back finds it again after the page was loaded anew. */
const KEY = "wic-entries";
const MOST_KEPT = 50;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function isMemory(value: unknown): value is EntryMemory {
  if (!isRecord(value) || !isRecord(value.boxes)) return false;
  const isFocus = value.focus === null || typeof value.focus === "string";
  return isFocus && Number.isFinite(value.page) && Object.values(value.boxes).every(Number.isFinite);
}

/** What the tab has kept; nothing where it is forbidden or holds something else. */
function readKept(): Map<string, EntryMemory> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    if (!Array.isArray(stored)) return new Map();
    return new Map(stored.filter((pair) => Array.isArray(pair) && typeof pair[0] === "string" && isMemory(pair[1])));
  } catch {
    return new Map();
  }
}

let memories: Map<string, EntryMemory> | null = null;

/** The memory of an entry of the history, by the router's key of it. */
export function entryMemory(key: string): EntryMemory | undefined {
  memories ??= readKept();
  return memories.get(key);
}

/** `keep`: also for the next load of the page; an embed keeps nothing. */
export function rememberEntry(key: string, memory: EntryMemory, keep: boolean): void {
  memories ??= readKept();
  memories.delete(key);
  memories.set(key, memory);
  if (!keep) return;
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...memories].slice(-MOST_KEPT)));
  } catch {
    // Full or forbidden: what is remembered lasts as long as the page.
  }
}
