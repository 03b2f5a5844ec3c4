/** What a measure is given, and what is expected of it. */
import type { Browser } from "@playwright/test";
import type { StaticServer } from "#build/static-server.ts";
import { openTab, type Tab, type TabOptions } from "./browser.ts";
import type { PageName } from "./build-pages.ts";
import type { Figure } from "./figure.ts";
import { waitForQuiet } from "./machine.ts";
import type { Places } from "./places.ts";
import { Samples } from "./samples.ts";

/** Measures one thing once; what it resolves to are numbers by name. */
export type Subject = () => Promise<Readonly<Record<string, number>>>;

export type ServedSite = StaticServer & { readonly folder: string };

/** A file `bench/<name>.ts` exports `run`, and may export `about`, what stands above its table. */
export type Measure = {
  readonly run: (bench: Bench) => Promise<readonly Figure[]>;
  readonly about?: string;
};

export type BenchOptions = {
  readonly rounds: number;
  /** The numbers of events to measure; all where it is empty. */
  readonly sizes: readonly number[];
  /** How long to wait for a quiet machine before a sample. */
  readonly patienceMs: number;
};

/** Longer than this nobody waits for a chart. */
const SUBJECT_TIMEOUT_MS = 90_000;

export class Bench {
  readonly browser: Browser;
  readonly places: Places;
  readonly options: BenchOptions;
  readonly report: (line: string) => void;
  /** How busy the machine was with other things before each sample, 0 to 1. */
  readonly noise: number[] = [];

  constructor(browser: Browser, places: Places, options: BenchOptions, report: (line: string) => void) {
    this.browser = browser;
    this.places = places;
    this.options = options;
    this.report = report;
  }

  measures(size: number): boolean {
    const { sizes } = this.options;
    return sizes.length === 0 || sizes.includes(size);
  }

  openTab(options?: TabOptions): Promise<Tab> {
    return openTab(this.browser, options);
  }

  /** A tab of its own for the work, closed after it. */
  async inTab<T>(options: TabOptions, work: (tab: Tab) => Promise<T>): Promise<T> {
    const tab = await this.openTab(options);
    try {
      return await work(tab);
    } finally {
      await tab.close();
    }
  }

  /** The address of a page of `bench/pages/`. */
  async pageUrl(page: PageName, query: Readonly<Record<string, number>>): Promise<string> {
    const { url } = await this.places.pages();
    const search = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
    return `${url}${page}/${page}.html?${search}`;
  }

  site(dataset: "real" | number): Promise<ServedSite> {
    return this.places.site(dataset);
  }

  /**
   * Runs each subject once a round, all of a round before the next, on a machine as quiet as it gets. A subject that fails
   * or takes too long is not tried again: its samples say why.
   */
  async interleave<K extends string>(subjects: Readonly<Record<K, Subject>>): Promise<Readonly<Record<K, Samples>>> {
    const names = Object.keys(subjects) as K[];
    const samples = Object.fromEntries(names.map((name) => [name, new Samples()])) as Record<K, Samples>;
    for (let round = 1; round <= this.options.rounds; round++) {
      for (const name of names) {
        if (samples[name].problems.size > 0) continue;
        this.noise.push(await waitForQuiet(this.options.patienceMs));
        const told = await this.#runOnce(subjects[name]);
        if (typeof told === "string") samples[name].problems.add(told);
        else samples[name].add(told);
        const text = typeof told === "string" ? told : JSON.stringify(told, roundNumbers);
        this.report(`  round ${round}, ${name}: ${text}`);
      }
    }
    return samples;
  }

  async #runOnce(subject: Subject): Promise<Readonly<Record<string, number>> | string> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<string>((done) => {
      timer = setTimeout(() => done(`over ${SUBJECT_TIMEOUT_MS / 1000} s`), SUBJECT_TIMEOUT_MS);
    });
    const work = subject().catch((error: unknown) =>
      error instanceof Error ? (error.message.split("\n")[0] ?? "failed") : String(error),
    );
    const told = await Promise.race([work, tooLong]);
    clearTimeout(timer);
    // What took too long is still at it.
    for (const context of this.browser.contexts()) await context.close();
    return told;
  }
}

const roundNumbers = (_: string, value: unknown): unknown =>
  typeof value === "number" ? Math.round(value * 100) / 100 : value;
