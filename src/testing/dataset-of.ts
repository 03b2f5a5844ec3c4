import type { DataFile } from "#dataset/read-authored.ts";
import type {
  AuthoredClaim,
  AuthoredDataset,
  AuthoredDisagreement,
  AuthoredEvent,
  AuthoredOrganization,
  AuthoredPerson,
  AuthoredPerspective,
  AuthoredPlace,
  AuthoredSource,
  AuthoredText,
} from "#dataset/schema.ts";

/** The same word in both languages, told apart: `title` → title / title（中）. */
export const textOf = (en: string, zh = `${en}（中）`): AuthoredText => ({ en, zh });

export type Given<T extends { readonly id: string }> = Partial<T> & { readonly id: string };

export const citationOf = (source = "source-a", locator = "para 1") => ({ source, locator });

/** A documented claim that cites `source-a`. */
export function claimOf(given: Given<AuthoredClaim>): AuthoredClaim {
  return {
    text: textOf(`Claim ${given.id}`),
    rank: "normal",
    certainty: "documented",
    citations: [citationOf()],
    ...given,
  };
}

/** A disagreement; only its sides have no default. */
export function disagreementOf(
  given: Given<AuthoredDisagreement> & Pick<AuthoredDisagreement, "sides">,
): AuthoredDisagreement {
  return {
    question: textOf(`Question ${given.id}?`),
    assessment: textOf("Open."),
    reason: textOf("The sources give no ground to decide."),
    ...given,
  };
}

export function perspectiveOf(given: Given<AuthoredPerspective>): AuthoredPerspective {
  return {
    holder: textOf("A commentator"),
    date: "2015-01",
    text: textOf(`View ${given.id}`),
    citations: [citationOf()],
    ...given,
  };
}

/** An event of 20 November 2014 in lane `editions`, with one claim. */
function eventOf(given: Given<AuthoredEvent>): AuthoredEvent {
  return {
    aliases: [],
    lane: "editions",
    importance: 2,
    background: false,
    date: "2014-11-20",
    title: textOf(`Event ${given.id}`),
    label: { en: given.id.slice(0, 28), zh: given.id.slice(0, 12) },
    tick: { en: given.id.slice(0, 10), zh: given.id.slice(0, 4) },
    summary: textOf(`What happened in ${given.id}.`),
    people: [],
    organizations: [],
    places: [],
    relations: [],
    claims: [claimOf({ id: "fact" })],
    disagreements: [],
    perspectives: [],
    ...given,
  };
}

/** People and organizations have the same fields to fill in. */
function personOf(given: Given<AuthoredPerson>): AuthoredPerson {
  return { name: textOf(given.id), aliases: [], line: textOf(`Who ${given.id} is`), roles: [], ...given };
}

const placeOf = (given: Given<AuthoredPlace>): AuthoredPlace => ({
  name: textOf(given.id),
  aliases: [],
  ...given,
});

function sourceOf(given: Given<AuthoredSource>): AuthoredSource {
  return {
    title: `Title of ${given.id}`,
    author: null,
    publisher: textOf("Publisher"),
    date: "2015",
    url: `https://example.org/${given.id}`,
    language: "en",
    kind: "press",
    note: null,
    ...given,
  };
}

/** What a test cares about; everything else gets a default. */
export type GivenDataset = {
  readonly dataset?: Partial<AuthoredDataset["dataset"]>;
  readonly events?: readonly Given<AuthoredEvent>[];
  readonly people?: readonly Given<AuthoredPerson>[];
  readonly organizations?: readonly Given<AuthoredOrganization>[];
  readonly places?: readonly Given<AuthoredPlace>[];
  readonly sources?: readonly Given<AuthoredSource>[];
} & Partial<Pick<AuthoredDataset, "lanes" | "glossary" | "tours" | "changes">>;

const LANES: AuthoredDataset["lanes"] = [
  { id: "editions", name: textOf("Editions", "历届大会"), color: 1, shape: "disc", order: 1 },
  { id: "leadership", name: textOf("Leadership", "领导人事"), color: 2, shape: "bar", order: 2 },
  { id: "documents", name: textOf("Documents", "成果文件"), color: 3, shape: "square", order: 3 },
];

/**
 * A small valid dataset: the events given as partials, three lanes (editions, leadership, documents), the place
 * `wuzhen` and the sources `source-a` and `source-b`. Lists given add to those places and sources; lanes replace.
 */
export function datasetOf(given: GivenDataset = {}): AuthoredDataset {
  return {
    dataset: {
      title: textOf("Test record", "测试记录"),
      description: textOf("A record for tests.", "供测试用的记录。"),
      version: "0.1.0",
      updated: "2026-11-22",
      licence: { id: "CC-BY-4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
      languages: ["en", "zh"],
      coverage: "2014-01-01/2022-12-31",
      range: "2013-01-01/2022-12-31",
      report: "mailto:someone@example.org",
      ...given.dataset,
    },
    lanes: given.lanes ?? LANES,
    events: (given.events ?? []).map(eventOf),
    people: (given.people ?? []).map(personOf),
    organizations: (given.organizations ?? []).map(personOf),
    places: [placeOf({ id: "wuzhen", name: textOf("Wuzhen", "乌镇") }), ...(given.places ?? []).map(placeOf)],
    glossary: given.glossary ?? [],
    sources: [sourceOf({ id: "source-a" }), sourceOf({ id: "source-b" }), ...(given.sources ?? []).map(sourceOf)],
    tours: given.tours ?? [],
    changes: given.changes ?? [],
  };
}

/** The dataset as the files of a `data/` folder, events by lane. */
export function filesOf(dataset: AuthoredDataset): DataFile[] {
  const { events, ...rest } = dataset;
  const file = (name: string, content: unknown): DataFile => ({
    path: `data/${name}.json`,
    text: `${JSON.stringify(content, null, 2)}\n`,
  });
  const lanes = [...new Set(events.map((event) => event.lane))];
  return [
    ...Object.entries(rest).map(([name, content]) => file(name, content)),
    ...lanes.map((lane) =>
      file(
        `events/${lane}`,
        events.filter((event) => event.lane === lane),
      ),
    ),
  ];
}
