import type { CitationDetails } from "./details.ts";
import { COMPARABLES, type Comparable } from "./editions.ts";
import type { Language } from "./language.ts";
import { HIDEABLE, type Hideable, type SpeakerDetails, type TourFragment, type TourStep } from "./tour.ts";

/** One step of a tour a reader has made, as it is kept and shared: what it shows by id, its words as written. */
export type OwnStep = {
  /** Tells the steps of one tour apart while they are edited; it goes into no link. */
  readonly key: string;
  readonly kind: TourStep["kind"];
  readonly title: string;
  readonly narrative: string;
  readonly notes: string;
  readonly ask: readonly string[];
  /** The event shown; null but for steps of that kind. */
  readonly event: string | null;
  /** Of a view: window and filters as an address has them, without the question mark. */
  readonly query: string | null;
  readonly lit: readonly string[];
  readonly fragments: readonly TourFragment[];
  readonly hide: readonly Hideable[];
  /** The place where sources differ that is shown, as `record/disagreement`. */
  readonly disagreement: string | null;
  /** Of a comparison: the editions set side by side, and what they are asked. Empty is all. */
  readonly editions: readonly string[];
  readonly properties: readonly Comparable[];
  /** Where the step names none, an event brings its own. */
  readonly citations: readonly CitationDetails[];
};

/** A tour a reader has made, in the language it was written in. */
export type OwnTour = {
  /** Random; the windows of one tour find each other by it. */
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  readonly audience: string;
  readonly minutes: number;
  readonly questions: readonly string[];
  readonly steps: readonly OwnStep[];
};

/** What a tour may hold: more comes from no hand, and would only make links that no program carries. */
export const OWN_LIMITS = {
  tours: 50,
  steps: 80,
  title: 200,
  narrative: 1500,
  notes: 6000,
  question: 500,
  questions: 20,
  ids: 60,
  query: 2000,
  minutes: 600,
} as const;

const DEFAULT_MINUTES = 15;

const EMPTY: Omit<OwnStep, "key" | "kind"> = {
  title: "",
  narrative: "",
  notes: "",
  ask: [],
  event: null,
  query: null,
  lit: [],
  fragments: [],
  hide: [],
  disagreement: null,
  editions: [],
  properties: [],
  citations: [],
};

export const ownStep = (key: string, kind: OwnStep["kind"], given: Partial<OwnStep> = {}): OwnStep => ({
  ...EMPTY,
  ...given,
  key,
  kind,
});

export const ownTour = (id: string, language: Language, given: Partial<OwnTour> = {}): OwnTour => ({
  title: "",
  audience: "",
  minutes: DEFAULT_MINUTES,
  questions: [],
  steps: [],
  ...given,
  id,
  language,
});

/** A list with one entry moved; places that it does not have leave it as it is. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const entry = list[from];
  if (from === to || entry === undefined || to < 0 || to >= list.length) return list;
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

/** The tour with one step changed. */
export const withStep = (tour: OwnTour, key: string, patch: Partial<OwnStep>): OwnTour => ({
  ...tour,
  steps: tour.steps.map((step) => (step.key === key ? { ...step, ...patch, key } : step)),
});

/** A tour of the record as one's own: everything is kept, and every word may be changed. */
export function copyOf(
  { tour, notes }: Pick<SpeakerDetails, "tour" | "notes">,
  id: string,
  language: Language,
  newKey: () => string,
): OwnTour {
  return {
    id,
    language,
    title: tour.title,
    audience: tour.audience,
    minutes: tour.minutes,
    questions: tour.questions,
    steps: tour.steps.map((step, at) => ({
      key: newKey(),
      kind: step.kind,
      title: step.title,
      narrative: step.narrative,
      notes: notes[at]?.notes ?? "",
      ask: notes[at]?.ask ?? [],
      event: step.event,
      query: step.query,
      lit: step.lit,
      fragments: step.fragments,
      hide: step.hide,
      disagreement: step.disagreement ? `${step.disagreement.record.id}/${step.disagreement.id}` : null,
      editions: step.comparison?.editions.map((edition) => edition.id) ?? [],
      properties: step.comparison?.rows.map(({ property }) => property) ?? [],
      citations: step.citations,
    })),
  };
}

const withoutKeys = ({ id: _, steps, ...rest }: OwnTour) => ({
  ...rest,
  steps: steps.map(({ key: _key, ...step }) => step),
});

/** Whether two tours say the same, whoever keeps them. */
export const sameTour = (a: OwnTour, b: OwnTour): boolean =>
  JSON.stringify(withoutKeys(a)) === JSON.stringify(withoutKeys(b));

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Text without what no page can show, as long as it may be; anything that is no text is empty. */
const text = (value: unknown, most: number): string =>
  typeof value === "string" ? value.replace(/\p{Cs}|[^\P{Cc}\n\t]/gu, "").slice(0, most) : "";

const list = (value: unknown, most: number): readonly unknown[] => (Array.isArray(value) ? value.slice(0, most) : []);

const texts = (value: unknown): string[] =>
  list(value, OWN_LIMITS.questions)
    .map((one) => text(one, OWN_LIMITS.question))
    .filter((one) => one.trim() !== "");

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const isId = (value: unknown): value is string => typeof value === "string" && value.length <= 100 && ID.test(value);
const ids = (value: unknown): string[] => list(value, OWN_LIMITS.ids).filter(isId);

function readFragment(value: unknown): TourFragment[] {
  if (!isRecord(value)) return [];
  const words = text(value.text, OWN_LIMITS.question);
  const lit = ids(value.lit);
  return words === "" && lit.length === 0 ? [] : [{ text: words === "" ? null : words, lit }];
}

function readCitation(value: unknown): CitationDetails[] {
  if (!isRecord(value) || !isId(value.source)) return [];
  return [{ source: value.source, locator: text(value.locator, OWN_LIMITS.title) }];
}

const KINDS: readonly TourStep["kind"][] = ["title", "event", "view", "compare"];

/** A step of whatever origin; null where it shows nothing this program knows. */
function readStep(value: unknown, key: string): OwnStep | null {
  if (!isRecord(value)) return null;
  const kind = KINDS.find((one) => one === value.kind);
  if (!kind) return null;
  const event = isId(value.event) ? value.event : null;
  if (kind === "event" && event === null) return null;
  const { disagreement } = value;
  const [record, id, ...more] = typeof disagreement === "string" ? disagreement.split("/") : [];
  return {
    key,
    kind,
    title: text(value.title, OWN_LIMITS.title),
    narrative: text(value.narrative, OWN_LIMITS.narrative),
    notes: text(value.notes, OWN_LIMITS.notes),
    ask: texts(value.ask),
    event: kind === "event" ? event : null,
    query: kind === "title" || typeof value.query !== "string" ? null : text(value.query, OWN_LIMITS.query),
    lit: ids(value.lit),
    fragments: list(value.fragments, OWN_LIMITS.questions).flatMap(readFragment),
    hide: HIDEABLE.filter((one) => list(value.hide, HIDEABLE.length).includes(one)),
    disagreement: isId(record) && isId(id) && more.length === 0 ? `${record}/${id}` : null,
    editions: ids(value.editions),
    properties: COMPARABLES.filter((one) => list(value.properties, COMPARABLES.length).includes(one)),
    citations: list(value.citations, OWN_LIMITS.ids).flatMap(readCitation),
  };
}

/**
 * A tour of whatever origin: storage, a file, a link. Each field falls back alone; null for what is no tour at all.
 * `lost` counts the steps that could not be read.
 */
export function readOwnTour(
  value: unknown,
  newKey: () => string,
): { readonly tour: OwnTour; readonly lost: number } | null {
  if (!isRecord(value) || !Array.isArray(value.steps)) return null;
  const steps = value.steps.slice(0, OWN_LIMITS.steps).flatMap((step) => readStep(step, newKey()) ?? []);
  const { minutes } = value;
  const isMinutes = typeof minutes === "number" && Number.isInteger(minutes) && minutes > 0;
  return {
    tour: {
      id: isId(value.id) ? value.id : newKey(),
      language: value.language === "zh" ? "zh" : "en",
      title: text(value.title, OWN_LIMITS.title),
      audience: text(value.audience, OWN_LIMITS.title),
      minutes: isMinutes ? Math.min(minutes, OWN_LIMITS.minutes) : DEFAULT_MINUTES,
      questions: texts(value.questions),
      steps,
    },
    lost: value.steps.length - steps.length,
  };
}

/** A tour as it travels: without what is as it would be anyway. */
export function writeOwnTour(tour: OwnTour): object {
  const { steps, ...head } = tour;
  const given = ({ key: _, kind, ...step }: OwnStep) => ({
    kind,
    ...Object.fromEntries(
      Object.entries(step).filter(
        ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
      ),
    ),
  });
  return { ...head, steps: steps.map(given) };
}
