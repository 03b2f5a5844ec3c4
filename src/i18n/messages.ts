import type { Manner } from "#domain/details.ts";
import type { DownloadId } from "#domain/downloads.ts";
import type { Certainty } from "#domain/event-table.ts";
import type { Facet } from "#domain/filters.ts";
import type { HitKind } from "#domain/found.ts";

/** One entry of the chart's legend: which mark to draw and what it means. */
export type LegendEntry = { readonly mark: string; readonly text: string };

/** Every word of the interface. A language is one object of this type, so a missing message does not compile. */
export type Messages = {
  readonly siteTagline: string;
  readonly skipToList: string;
  readonly skipToDetails: string;
  readonly nav: string;
  readonly menu: string;
  readonly navEditions: string;
  readonly navDisagreements: string;
  readonly navTours: string;
  readonly navAbout: string;
  /** The other language by its own name. */
  readonly switchLanguage: string;
  readonly preferences: string;
  readonly theme: string;
  readonly themeSystem: string;
  readonly themeLight: string;
  readonly themeDark: string;
  readonly singleKeys: string;
  readonly singleKeysHint: string;
  readonly keysTitle: string;
  readonly keysHelp: string;
  readonly close: string;

  readonly search: string;
  readonly searchPlaceholder: string;
  readonly searchSubmit: string;
  readonly results: string;
  readonly resultGroups: Readonly<Record<HitKind | "page", string>>;
  /** On the button that shows the rest of a group. */
  readonly allResults: (n: number) => string;
  /** The same, where the rest is too much to be told one by one. */
  readonly bestResults: (n: number, of: number) => string;
  readonly resultCount: Readonly<Record<HitKind | "page", (n: number) => string>>;
  /** What a screen reader hears of an answer; `counts` are those of `resultCount`, side by side. */
  readonly resultsFound: (counts: string) => string;
  readonly noResults: (q: string) => string;
  readonly listShows: (n: number, total: number) => string;
  readonly searchLoading: string;
  readonly searchFailed: string;
  readonly goTo: string;
  readonly goToPlaceholder: string;
  readonly navTimeline: string;
  readonly filters: string;
  /** The filter line's words for a facet that lets everything through: 'All lanes'. */
  readonly facetAll: Readonly<Record<Facet, string>>;
  /** The same where something is chosen: '2 lanes'. */
  readonly facetChosen: Readonly<Record<Facet, (n: number) => string>>;
  /** What a facet holds: 'Lanes'. */
  readonly facetTitles: Readonly<Record<Facet, string>>;
  readonly findIn: Readonly<Record<Facet, string>>;
  readonly nothingFound: (text: string) => string;
  readonly moreOptions: (n: number) => string;
  readonly overview: string;
  readonly overviewFrom: string;
  readonly overviewTo: string;
  readonly laneUp: (lane: string) => string;
  readonly laneDown: (lane: string) => string;
  readonly collapseLane: (lane: string) => string;
  readonly expandLane: (lane: string) => string;
  readonly hideLane: (lane: string) => string;
  readonly onlyLane: (lane: string) => string;
  readonly laneMenu: (lane: string) => string;
  readonly chip: (facet: string, name: string) => string;
  readonly facetNames: Readonly<Record<Facet | "q", string>>;
  readonly dropFilter: (name: string) => string;
  readonly clearFilters: string;
  readonly othersDim: string;
  readonly eventCount: (n: number) => string;
  readonly eventsOf: (n: number, total: number) => string;
  readonly years: (from: number, to: number) => string;
  readonly noEvents: string;
  readonly dropToSee: (name: string, n: number) => string;

  readonly timelineRegion: string;
  readonly eventsRegion: string;
  readonly detailsRegion: string;
  readonly earlier: string;
  readonly later: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fitAll: string;
  readonly fitAllHint: string;
  readonly chartControls: string;
  readonly zoomHint: string;
  readonly openChart: string;
  readonly closeChart: string;
  readonly chartLoading: string;
  readonly chartFailed: string;
  readonly retry: string;
  readonly clusterLabel: (n: number, lane: string, from: string) => string;
  readonly clusterTitle: (n: number, lane: string) => string;
  readonly zoomToThese: string;
  /** Below the beginning of a long list, as long as the rest is not there. */
  readonly listBegins: (shown: number, total: number) => string;
  /** At the end of a list that is cut: so many more events. */
  readonly moreEvents: (count: number) => string;
  readonly itemLabel: (
    title: string,
    date: string,
    lane: string,
    position: number,
    total: number,
    differs: boolean,
    drawn: string,
  ) => string;
  readonly backgroundCluster: (n: number) => string;
  readonly showsFrom: (date: string) => string;
  readonly showing: (window: string, n: number, total: number) => string;
  readonly outsideEarlier: (title: string) => string;
  readonly outsideLater: (title: string) => string;
  readonly hiddenByFilter: (name: string) => string;
  readonly hiddenNote: string;

  readonly legendTitle: string;
  readonly legend: readonly LegendEntry[];
  readonly introTitle: string;
  readonly intro: string;
  readonly introTour: string;
  /** Where there is no tour. */
  readonly introStart: string;
  readonly introDisagreements: string;
  readonly dismiss: string;

  /** Names of the panels over the page, as on their buttons. */
  readonly panels: Readonly<Record<"share" | "cite" | "download" | "teach", string>>;
  readonly panelLoading: string;
  readonly panelFailed: string;
  /** What a press on the sheet's handle does, by how high it stands now. */
  readonly sheet: Readonly<Record<"half" | "full" | "low", string>>;
  readonly newVersion: string;
  readonly useNewVersion: string;
  readonly notNow: string;
  readonly openInFull: string;
  readonly before: (year: string) => string;
  /** The dataset's licence in a line. */
  readonly licenceLine: string;
  readonly sourceCount: (n: number) => string;
  readonly sourcesDiffer: string;
  readonly sourcesDifferOn: (question: string) => string;
  readonly whatIsClaimed: string;
  readonly ourReading: string;
  readonly perspectives: string;
  /** Leads from a term in a text to its entry. */
  readonly inGlossary: string;
  readonly sources: string;
  readonly sourceNumber: (n: number) => string;
  readonly people: string;
  readonly organizations: string;
  readonly places: string;
  readonly related: string;
  readonly previous: string;
  readonly next: string;
  readonly previousEvent: (title: string) => string;
  readonly nextEvent: (title: string) => string;
  readonly allEvents: (n: number) => string;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly certaintyMeaning: Readonly<Record<Certainty, string>>;
  readonly notFollowed: string;
  readonly followed: string;
  readonly rankReason: (reason: string) => string;
  readonly notFound: string;
  readonly sourceKinds: Readonly<Record<string, string>>;
  readonly sourceUnlinked: string;
  readonly undated: string;
  readonly ongoingNote: string;
  readonly inRecordOf: string;
  /** By relation type: how it reads from the event that names it, and from the one named. */
  readonly relationTypes: Readonly<Record<string, readonly [string, string]>>;
  readonly detailsLoading: string;
  readonly detailsFailed: string;
  readonly alsoWritten: (names: string) => string;
  readonly unverified: string;
  readonly roles: string;
  readonly partInEvents: string;
  readonly claimsAboutThis: string;
  /** The page of a person or an organization. */
  readonly entity: {
    readonly life: string;
    readonly lifeText: (events: number, roles: number, first: number, last: number) => string;
    /** What lies before the drawing's first year. */
    readonly earlier: (n: number, first: number) => string;
    readonly together: string;
    readonly sharedEvents: (n: number) => string;
    readonly more: (n: number) => string;
    readonly named: (n: number) => string;
  };
  readonly noRoles: string;
  readonly claimsResting: (n: number) => string;
  readonly rolesResting: (n: number) => string;
  /** What a person, an organization or a source is, in a sentence for search engines and previews. */
  readonly describeEntity: (name: string, line: string) => string;
  readonly describeSource: (
    title: string,
    publisher: string,
    date: string,
    note: string | null,
    claims: number,
  ) => string;
  readonly openSource: string;
  /** Words of locators; an empty table leaves the authored English as it is. */
  readonly locators: {
    readonly para: string;
    readonly paras: string;
    readonly words: Readonly<Record<string, string>>;
  };
  readonly sourcePage: {
    readonly author: string;
    readonly publisher: string;
    readonly date: string;
    readonly kind: string;
    readonly language: string;
    readonly address: string;
    readonly note: string;
    readonly noAddress: string;
    readonly unknown: string;
  };
  readonly languageNames: Readonly<Record<string, string>>;

  /** By property of a claim. */
  readonly properties: Readonly<Record<string, string>>;

  readonly editions: {
    readonly title: string;
    readonly lead: string;
    readonly manners: Readonly<Record<Manner, string>>;
  };

  readonly handout: {
    readonly title: string;
    readonly description: (events: number) => string;
  };

  readonly disagreementsTitle: string;
  readonly disagreementsLead: (n: number) => string;

  /** What this work is called where it is cited; the dataset's own title is also the conference's name. */
  readonly workTitle: (title: string) => string;
  /** The files of the whole record, by the ids of `#domain/downloads.ts`: what each is for. */
  readonly downloads: Readonly<Record<DownloadId, string>>;
  readonly aboutTitle: string;
  readonly aboutSections: {
    readonly whatText: (counts: {
      readonly events: number;
      readonly claims: number;
      readonly sources: number;
      readonly disagreements: number;
      readonly perspectives: number;
      readonly people: number;
      readonly organizations: number;
    }) => string;
    readonly citeText: (title: string, version: string, date: string) => string;
  };

  readonly notFoundTitle: string;
  readonly notFoundText: (path: string) => string;
  readonly notFoundHint: string;
  readonly nearest: string;

  readonly problemTitle: string;
  readonly problemField: (key: string, value: string) => string;
  readonly problemRest: string;
  readonly renamed: string;

  readonly recordAsOf: (date: string, version: string) => string;
  readonly reportError: string;
  readonly reportSubject: (title: string) => string;
  readonly reportBody: (address: string, version: string) => string;
  readonly loadFailed: string;
  readonly datasetBroken: string;
  readonly partFailed: string;
  readonly crashTitle: string;
  readonly crashText: string;
  readonly reload: string;
  readonly copyLink: string;
  /** Version, page and error, to be passed on. */
  readonly copyReport: string;
  readonly reportCopied: string;
  readonly copied: string;
  readonly preferencesLost: string;

  readonly tours: {
    readonly title: string;
    readonly lead: string;
    readonly handoutOf: (title: string) => string;
    readonly speakerOf: (title: string) => string;
  };
  readonly order: { readonly title: string; readonly description: string };
  readonly own: {
    readonly title: string;
    readonly opening: string;
    readonly needsScripts: string;
  };
};
