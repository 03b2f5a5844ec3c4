/**
 * The paths of the public interface and their one codec. Every link of the app is made by `formatPath`, every address
 * read by `parsePath`; both know nothing of the dataset, so an id may turn out unknown or renamed later.
 */
import type { Language } from "#domain/language.ts";

/** What the path names: the subject of the page. */
export type Subject =
  | { readonly page: "start" }
  | { readonly page: "event"; readonly id: string }
  | { readonly page: "person"; readonly id: string }
  | { readonly page: "organization"; readonly id: string }
  | { readonly page: "source"; readonly id: string }
  | { readonly page: "editions" }
  | { readonly page: "disagreements" }
  | { readonly page: "handout" }
  | { readonly page: "about" }
  | { readonly page: "tours" }
  /** One step, counted from 1, as the audience sees it. */
  | { readonly page: "tour"; readonly id: string; readonly step: number }
  /** The same in the speaker's window. */
  | { readonly page: "speaker"; readonly id: string; readonly step: number }
  /** Where tours of one's own are made, and one in a link is looked at: which, says the fragment (`own-fragment.ts`). */
  | { readonly page: "own" }
  /** Such a tour as the audience sees it, and in the speaker's window. */
  | { readonly page: "own-tour" }
  | { readonly page: "own-speaker" }
  /** A tour on paper; `teacher=1` with the speaker's notes. */
  | { readonly page: "tour-handout"; readonly id: string }
  | { readonly page: "own-handout" }
  /** Events to be put in order of time; which, says the query. */
  | { readonly page: "order" }
  | { readonly page: "not-found"; readonly path: string };

export type Place = { readonly language: Language; readonly subject: Subject };

const FOLDERS = { events: "event", people: "person", organizations: "organization", sources: "source" } as const;
type Folder = keyof typeof FOLDERS;
type EntityPage = (typeof FOLDERS)[Folder];
const PAGES = {
  editions: { page: "editions" },
  disagreements: { page: "disagreements" },
  handout: { page: "handout" },
  about: { page: "about" },
  tours: { page: "tours" },
  order: { page: "order" },
} as const satisfies Record<string, Subject>;

/** Below `tours/own/`, where no tour of the record can lie. */
const OWN_PAGES = {
  "": { page: "own" },
  present: { page: "own-tour" },
  speaker: { page: "own-speaker" },
  handout: { page: "own-handout" },
} as const satisfies Record<string, Subject>;
type OwnPage = (typeof OWN_PAGES)[keyof typeof OWN_PAGES]["page"];

export const isOwnPage = (page: Subject["page"]): page is OwnPage =>
  Object.values(OWN_PAGES).some((own) => own.page === page);

/** What chat programs glue to the end of a link. */
const GLUE = /[.,;:!?)\]"'。，；：！？）」』”’]+$/u;

/** A text without the punctuation a chat program put behind it: `wic-2014).` → `wic-2014`. */
export const withoutGlue = (text: string): string => text.replace(GLUE, "");

const isFolder = (name: string): name is Folder => Object.hasOwn(FOLDERS, name);
const isPage = (name: string): name is keyof typeof PAGES => Object.hasOwn(PAGES, name);

/** Unpaired halves of a character, which no address can carry, become U+FFFD. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, "\ufffd");

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** More than any tour has: a longer number is still a number. */
const MOST_DIGITS = 9;

/** `nine-editions`, `nine-editions/3`, `nine-editions/3/speaker`; without a step the first. Null for anything else. */
function parseTour([id = "", ...rest]: readonly string[]): Subject | null {
  if (id === "own") {
    const [name = "", ...more] = rest;
    return more.length === 0 && Object.hasOwn(OWN_PAGES, name) ? OWN_PAGES[name as keyof typeof OWN_PAGES] : null;
  }
  if (rest.length === 1 && rest[0] === "handout") return { page: "tour-handout", id };
  const page = rest.at(-1) === "speaker" ? "speaker" : "tour";
  const [step = "1", ...more] = page === "speaker" ? rest.slice(0, -1) : rest;
  if (more.length > 0 || !/^\d+$/.test(step)) return null;
  return { page, id, step: Number(step.slice(0, MOST_DIGITS)) };
}

/**
 * Reads a path below the site's base (`/zh/events/wic-2014/`). Total: what it does not know is `not-found`.
 * Letter case, doubled or missing slashes, `index.html` and what chat programs glue on are forgiven.
 */
export function parsePath(pathname: string): Place {
  const decoded = decode(pathname);
  const clean = withoutGlue((decoded ?? pathname).trim()).toLowerCase();
  const parts = clean
    .split("/")
    .map(withoutGlue)
    .filter((part) => part !== "" && part !== "index.html");
  const language: Language = parts[0] === "zh" ? "zh" : "en";
  const [head, id, ...rest] = language === "zh" ? parts.slice(1) : parts;
  const unknown: Place = { language, subject: { page: "not-found", path: decoded ?? pathname } };
  if (decoded === null) return unknown;
  if (head === undefined) return { language, subject: { page: "start" } };
  if (head === "tours" && id !== undefined) {
    const subject = parseTour([id, ...rest]);
    return subject ? { language, subject } : unknown;
  }
  if (rest.length > 0) return unknown;
  if (id === undefined) return isPage(head) ? { language, subject: PAGES[head] } : unknown;
  if (isFolder(head)) return { language, subject: { page: FOLDERS[head], id } };
  return unknown;
}

function folderOf(page: EntityPage): Folder {
  return (Object.keys(FOLDERS) as Folder[]).find((folder) => FOLDERS[folder] === page) ?? "events";
}

/**
 * The address of a page there is not, as it would be in `language`. Its text may hold anything: with two slashes at its
 * head it would be an address on another host.
 */
function formatUnknown(path: string, language: Language): string {
  const below = path.replace(/^\/*(?:zh(?=\/|$))?\/*/i, "");
  return (language === "zh" ? "/zh/" : "/") + encodeURI(wellFormed(below)).replace(/[?#]/g, encodeURIComponent);
}

/** The canonical path of a subject below the site's base: `/events/wic-2014/`, `/zh/about/`. */
export function formatPath({ language, subject }: Place): string {
  const prefix = language === "zh" ? "/zh/" : "/";
  switch (subject.page) {
    case "start":
      return prefix;
    case "event":
    case "person":
    case "organization":
    case "source":
      return `${prefix}${folderOf(subject.page)}/${encodeURIComponent(wellFormed(subject.id))}/`;
    case "editions":
    case "disagreements":
    case "handout":
    case "about":
    case "tours":
    case "order":
      return `${prefix}${subject.page}/`;
    case "tour":
    case "speaker": {
      const step = `${prefix}tours/${encodeURIComponent(wellFormed(subject.id))}/${subject.step}/`;
      return subject.page === "speaker" ? `${step}speaker/` : step;
    }
    case "own":
      return `${prefix}tours/own/`;
    case "own-tour":
      return `${prefix}tours/own/present/`;
    case "own-speaker":
      return `${prefix}tours/own/speaker/`;
    case "own-handout":
      return `${prefix}tours/own/handout/`;
    case "tour-handout":
      return `${prefix}tours/${encodeURIComponent(wellFormed(subject.id))}/handout/`;
    case "not-found":
      return formatUnknown(subject.path, language);
  }
}

/** The file, below `data/<language>/`, that holds what the subject's page shows beyond the index; null where it needs none. */
export function detailsFileOf(subject: Subject): string | null {
  switch (subject.page) {
    case "event":
    case "person":
    case "organization":
    case "source":
      return `${folderOf(subject.page)}/${subject.id}.json`;
    case "editions":
      return "editions/all.json";
    case "disagreements":
      return "disagreements/all.json";
    case "handout":
      return "handout/all.json";
    case "about":
      return "about/about.json";
    case "tours":
      return "tours/all.json";
    case "tour":
      return `tours/${subject.id}.json`;
    case "speaker":
      return `tours/${subject.id}-notes.json`;
    case "tour-handout":
      return `tours/${subject.id}-handout.json`;
    case "start":
    case "own":
    case "own-tour":
    case "own-speaker":
    case "own-handout":
    case "order":
    case "not-found":
      return null;
  }
}

export const sameSubject = (a: Subject, b: Subject): boolean =>
  a.page === b.page && ("id" in a ? a.id : "") === ("id" in b ? b.id : "");
