/**
 * The one description of the authored format. Everything else that describes it (JSON Schemas for editors,
 * the types below, the checks of the build) is derived from this file; `data/README.md` shows it by example.
 *
 * Rules that need more than one record (references, dates against each other) live in `./check.ts`.
 */
import { z } from "zod";
import { MANNERS } from "#domain/details.ts";
import { COMPARABLES } from "#domain/editions.ts";
import { HIDEABLE } from "#domain/tour.ts";

/** The form of every id. */
export const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A permanent identifier: `council-founded-2015`, `jack-ma`. */
const Id = z.string().regex(ID, "an id such as wic-2014: lower-case letters, digits and single hyphens");

const PlainText = z
  .string()
  .min(1, "some text")
  .refine((text) => text === text.trim(), "text without spaces at its ends")
  .refine((text) => !/<[a-z!/]/i.test(text), "plain text without HTML");

/** The same statement in both languages; neither may be left out. */
const Text = z.strictObject({ en: PlainText, zh: PlainText });

const upTo = (length: number) =>
  PlainText.refine((text) => [...text].length <= length, `at most ${length} characters`).meta({ maxLength: length });

const sized = (latin: number, han: number) => z.strictObject({ en: upTo(latin), zh: upTo(han) });

/** EDTF level 0–1 or an interval of such; the grammar itself is checked with the edtf library in `./check.ts`. */
const Edtf = z.string().min(1, "an EDTF date such as 2014-11-20 or 2016-12~");

const Citation = z.strictObject({
  /** The source's id in sources.json. */
  source: Id,
  /** Where in the source: `para 2`, `paras 4-6`, `title`, `excerpt` (the stored copy is an excerpt without numbers). */
  locator: PlainText,
});
const Citations = z.array(Citation);

const NumberValue = z.strictObject({
  /** Least value the sentence allows. */
  min: z.number().nullable(),
  /** Greatest value, null when the source says 'more than'. */
  max: z.number().nullable(),
  /** True for 'about', 'nearly', 'more than'. */
  approximate: z.boolean(),
  /** What is counted: people, countries, companies, forums … */
  unit: z.string().min(1, "what is counted, such as people or countries"),
});
const DateValue = z.strictObject({ date: Edtf });
/** How somebody spoke to a meeting: `writing` is a letter or message, whoever read it out. */
const MannerValue = z.strictObject({ manner: z.enum(MANNERS) });

/** What a claim says in a form a machine can compare; `not-found` says that the cited sources give no answer. */
const ClaimValue = z.union([NumberValue, DateValue, MannerValue, z.literal("not-found")]);

export const PROPERTIES = [
  "dates",
  "start",
  "end",
  "theme",
  "format",
  "host",
  "opened-by",
  "head-of-state-message",
  "participants",
  "countries",
  "international-organizations",
  "outcome",
  "firsts",
  "guests",
  "members",
  "exhibitors",
  "forums",
  "speakers",
  "chair",
  "issuer",
  "name",
  "place",
] as const;

/** The comparable properties every edition states, if only as `not-found`. */
export const EDITION_PROPERTIES = COMPARABLES satisfies readonly (typeof PROPERTIES)[number][];

const Claim = z.strictObject({
  /** Unique within its record; the fragment `#claim-<id>` points at it. */
  id: Id,
  /** Set where claims of several records can be compared. */
  property: z.enum(PROPERTIES).optional(),
  text: Text,
  /** What a cell of a table says of it, at most 130 Latin or 60 Chinese characters; where it is missing, its value or text. */
  short: sized(130, 60).optional(),
  value: ClaimValue.optional(),
  /** preferred: what we follow among conflicting claims; deprecated: kept visible, not followed. */
  rank: z.enum(["preferred", "normal", "deprecated"]),
  /** Why the rank is not `normal`. */
  rankReason: Text.optional(),
  /** documented: an official text or two agreeing sources; reported: one source or second-hand; disputed: sources conflict. */
  certainty: z.enum(["documented", "reported", "disputed"]),
  citations: Citations,
  /** Facts of the research base this claim carries (at most three). */
  facts: z.array(Id).optional(),
});

const Disagreement = z.strictObject({
  id: Id,
  /** Numbers of the research base's list of contradictions, such as C15. */
  ref: z.array(z.string().regex(/^C\d{2}$/, "a number such as C15")).optional(),
  question: Text,
  /** Each side names claims of this record (`members`) or of another (`council-founded-2015/members`). */
  sides: z.array(z.strictObject({ claims: z.array(z.string()).min(1, "at least one claim") })),
  /** Our reading. */
  assessment: Text,
  /** Why we read it so: at least one full sentence. */
  reason: Text,
});

const Perspective = z.strictObject({
  id: Id,
  /** The entry of the research base's list of opinions, such as view-22. */
  view: z.string().optional(),
  /** Whose opinion it is. */
  holder: Text,
  date: Edtf,
  text: Text,
  citations: Citations,
});

const RELATIONS = ["outcome-of", "announces", "replaces", "succeeds", "responds-to", "part-of"] as const;

export const EventRecord = z.strictObject({
  id: Id,
  /** Former ids; their addresses redirect here. */
  aliases: z.array(Id),
  lane: Id,
  /** 1 is never folded, 3 folds first. */
  importance: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  /** True for what happened before the range the chart shows. */
  background: z.boolean(),
  date: Edtf,
  title: Text,
  /** What fits on the chart: at most 28 Latin or 12 Chinese characters. */
  label: sized(28, 12),
  /** The shortest form: at most 10 or 4; tells the event from its neighbours. */
  tick: sized(10, 4),
  summary: Text,
  people: z.array(z.strictObject({ person: Id, role: Text, citations: Citations })),
  organizations: z.array(z.strictObject({ organization: Id, role: Text, citations: Citations })),
  places: z.array(Id),
  relations: z.array(z.strictObject({ type: z.enum(RELATIONS), event: Id })),
  claims: z.array(Claim),
  disagreements: z.array(Disagreement),
  perspectives: z.array(Perspective),
});

const Role = z.strictObject({
  title: Text,
  /** Where the role was held (for an organization: the body or event it had the role in). */
  organization: Id.optional(),
  event: Id.optional(),
  date: Edtf,
  citations: Citations,
});

const entity = {
  id: Id,
  formerIds: z.array(Id).optional(),
  /** Where no Chinese form is known `zh` repeats the Latin name. */
  name: Text,
  /** True where the name could not be verified. */
  unverified: z.literal(true).optional(),
  /** Other spellings, traditional characters, pinyin with tones. */
  aliases: z.array(PlainText),
  /** One neutral line: who or what this is. */
  line: Text,
  roles: z.array(Role),
  claims: z.array(Claim).optional(),
  disagreements: z.array(Disagreement).optional(),
  perspectives: z.array(Perspective).optional(),
};
const PersonRecord = z.strictObject(entity);
const OrganizationRecord = z.strictObject({
  ...entity,
  /** Its usual short form, such as CAC. */ short: Text.optional(),
});

const PlaceRecord = z.strictObject({
  id: Id,
  name: Text,
  /** The town alone, as written above the chart's editions: Wuzhen rather than 'Wuzhen, Zhejiang'. */
  short: Text.optional(),
  aliases: z.array(PlainText),
});

const GlossaryRecord = z.strictObject({
  id: Id,
  term: Text,
  /** Other words under which a text may use the term. */
  aliases: z.array(PlainText),
  text: Text,
  citations: Citations,
});

const SOURCE_KINDS = ["official-chinese", "other-official", "press", "analysis", "institution", "reference"] as const;

const SourceRecord = z.strictObject({
  id: Id,
  formerIds: z.array(Id).optional(),
  /** As published, in the source's own language. */
  title: PlainText,
  author: PlainText.nullable(),
  publisher: Text,
  date: Edtf.nullable(),
  /** null where the original address is unknown; a republished copy is cited without a link. */
  url: z
    .string()
    .regex(/^https?:\/\/\S+$/, "an http(s) address")
    .nullable(),
  /** BCP 47 code of the text. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/, "a language code such as en or zh"),
  kind: z.enum(SOURCE_KINDS),
  republished: z.literal(true).optional(),
  /** What a reader should know of the source. */
  note: Text.nullable(),
});

const LaneRecord = z.strictObject({
  id: Id,
  name: Text,
  /** Index of the lane's colour token, `--lane-<n>`. */
  color: z.number().int().min(1).max(12),
  shape: z.enum(["disc", "bar", "ring", "diamond", "square", "triangle", "cross"]),
  order: z.number().int(),
});

export const DatasetRecord = z.strictObject({
  title: Text,
  description: Text,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, "a version such as 0.1.0"),
  /** The day the record was last brought up to date. */
  updated: Edtf,
  licence: z.strictObject({ id: z.string(), url: z.string() }),
  languages: z.tuple([z.literal("en"), z.literal("zh")]),
  /** What the record promises to cover. */
  coverage: Edtf,
  /** What 'fit all' shows. */
  range: Edtf,
  /** Where 'report an error' goes: an https address of an issue form, or a mailto: address. */
  report: z.string().regex(/^(https?:\/\/|mailto:)\S*$/, "an https: or mailto: address"),
});

/** Events that stand out in the step's chart. */
const lit = z.array(Id).min(1, "at least one event").optional();

/** Shown or lit after the step itself, at the next click. At least one of the two is given. */
const Fragment = z.strictObject({
  /** One line for the audience. */
  text: sized(90, 40).optional(),
  /** Lit from here on; only where the step shows a chart. */
  lit,
});

const anyStep = {
  title: Text,
  /** What the audience reads: 25–45 words, 40–90 Chinese characters. */
  narrative: Text,
  /** What the speaker says. Together with `ask` 60–150 words, 100–260 Chinese characters; never shown to the audience. */
  notes: Text,
  /** What the speaker asks the class; printed on the handout with room to write. */
  ask: z.array(Text).min(1, "at least one question"),
  /** What narrative, notes and fragments rest on; each stands, with its locator, in the record too. */
  citations: Citations,
  fragments: z.array(Fragment).min(1, "at least one fragment").optional(),
};

/** Question mode: what stays hidden until a click. */
const hide = z.array(z.enum(HIDEABLE)).min(1, "what to hide").optional();
/** `record/disagreement`: its sides are shown, and the step cites a source of each. */
const disagreement = z.string().optional();
/** A query of the public interface without its question mark; empty for what an address without one shows. */
const query = z.string();

/** What a step shows. Steps have no ids: an address names one by its number, counted from 1. */
const TourStep = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("event"),
    ...anyStep,
    event: Id,
    /** Window and filters around the event; without it the window moves to the event. */
    query: query.optional(),
    lit,
    disagreement,
    hide,
  }),
  z.strictObject({ kind: z.literal("view"), ...anyStep, query, lit, disagreement, hide }),
  z.strictObject({
    kind: z.literal("compare"),
    ...anyStep,
    query,
    /** The rows of the comparison that are shown; all of them without it. */
    properties: z.array(z.enum(EDITION_PROPERTIES)).min(1, "at least one property").optional(),
    disagreement,
    hide,
  }),
  z.strictObject({ kind: z.literal("title"), ...anyStep }),
]);

const TourRecord = z.strictObject({
  id: Id,
  formerIds: z.array(Id).optional(),
  title: Text,
  /** For whom it is. */
  audience: Text,
  minutes: z.number().int().positive("a number of minutes above 0"),
  ageFrom: z.number().int().positive("an age above 0"),
  /** What students can do afterwards. */
  aims: z.array(Text).min(1, "at least one aim"),
  /** What is needed before the tour begins. */
  before: Text,
  /** What students hand in. */
  handIn: Text,
  /** Two questions to discuss; shown on the closing title card and printed on the handout. */
  questions: z.array(Text),
  /** 8–15, the first and the last of them title cards. */
  steps: z.array(TourStep),
});

const ChangeRecord = z.strictObject({
  date: Edtf,
  version: z.string(),
  /** The record changed, as `events/wic-2014`. */
  record: z.string(),
  what: Text,
  why: Text,
});

/** The file names below `data/` and the schema of one record of each; `events/<lane>.json` hold events. */
export const FILES = {
  lanes: LaneRecord,
  people: PersonRecord,
  organizations: OrganizationRecord,
  places: PlaceRecord,
  glossary: GlossaryRecord,
  sources: SourceRecord,
  tours: TourRecord,
  changes: ChangeRecord,
} as const;

/** A published file of the whole record, or of a part of it; what `data/dataset.schema.json` of a site describes. */
export const DatasetFile = z.strictObject({
  $schema: z.string().optional(),
  /** The address where what the file holds is found again. */
  permalink: z.string().optional(),
  /** Given where the file holds a part of the record; references may then lead outside it. */
  excerpt: z
    .strictObject({
      /** How many events it holds, and of how many. */
      events: z.number().int(),
      of: z.number().int(),
    })
    .optional(),
  dataset: DatasetRecord,
  lanes: z.array(LaneRecord),
  events: z.array(EventRecord),
  people: z.array(PersonRecord),
  organizations: z.array(OrganizationRecord),
  places: z.array(PlaceRecord),
  glossary: z.array(GlossaryRecord),
  sources: z.array(SourceRecord),
  tours: z.array(TourRecord),
  changes: z.array(ChangeRecord),
});

export type AuthoredText = z.infer<typeof Text>;
export type AuthoredClaim = z.infer<typeof Claim>;
export type AuthoredDisagreement = z.infer<typeof Disagreement>;
export type AuthoredPerspective = z.infer<typeof Perspective>;
export type AuthoredEvent = z.infer<typeof EventRecord>;
export type AuthoredRole = z.infer<typeof Role>;
export type AuthoredPerson = z.infer<typeof PersonRecord>;
export type AuthoredOrganization = z.infer<typeof OrganizationRecord>;
export type AuthoredPlace = z.infer<typeof PlaceRecord>;
type AuthoredTerm = z.infer<typeof GlossaryRecord>;
export type AuthoredSource = z.infer<typeof SourceRecord>;
type AuthoredLane = z.infer<typeof LaneRecord>;
export type AuthoredTourStep = z.infer<typeof TourStep>;
export type AuthoredTour = z.infer<typeof TourRecord>;
type AuthoredChange = z.infer<typeof ChangeRecord>;

/** The whole record as authored; also the shape of the published `data/wic.json`. */
export type AuthoredDataset = {
  readonly dataset: z.infer<typeof DatasetRecord>;
  readonly lanes: readonly AuthoredLane[];
  readonly events: readonly AuthoredEvent[];
  readonly people: readonly AuthoredPerson[];
  readonly organizations: readonly AuthoredOrganization[];
  readonly places: readonly AuthoredPlace[];
  readonly glossary: readonly AuthoredTerm[];
  readonly sources: readonly AuthoredSource[];
  readonly tours: readonly AuthoredTour[];
  readonly changes: readonly AuthoredChange[];
};
