import type { Language } from "#domain/language.ts";
import { plural } from "./plural.ts";

/** The words on files and cards, which no page shows. */
export type FileWords = {
  /** Words of the files others take. */
  readonly exports: {
    readonly fromRecord: (work: string, version: string, date: string) => string;
    readonly licence: (id: string, address: string) => string;
    readonly calendarName: (title: string) => string;
    readonly termsName: (title: string) => string;
    readonly titleWithDate: (title: string, date: string) => string;
    readonly monthOnly: string;
    readonly yearOnly: string;
    /** Between a date and what is said of it; between the names of places. */
    readonly dateJoin: string;
    readonly listJoin: string;
    readonly withSources: string;
    readonly feedTitle: (title: string) => string;
    readonly wholeRecord: string;
  };
  /** Words of the pictures that links are previewed with. */
  readonly cards: {
    readonly person: string;
    readonly organization: string;
    readonly theme: (theme: string) => string;
    readonly placeAndDate: (place: string, date: string) => string;
    readonly tour: string;
    readonly tourLine: (minutes: number, steps: number) => string;
    readonly counts: (events: number, claims: number, sources: number, disagreements: number) => string;
  };
};

export const FILE_WORDS: Readonly<Record<Language, FileWords>> = {
  en: {
    exports: {
      fromRecord: (work, version, date) => `From ‘${work}’, version ${version}, ${date}.`,
      licence: (id, address) => `Licence: ${id}, ${address}`,
      calendarName: (title) => `${title}, 2014–2022`,
      termsName: (title) => `${title}: terms and periods`,
      titleWithDate: (title, date) => `${title} (${date})`,
      monthOnly: "the sources give the month, not the day",
      yearOnly: "the sources give the year, not the day",
      dateJoin: "; ",
      listJoin: ", ",
      withSources: "Claims and sources of this event",
      feedTitle: (title) => `${title}, 2014–2022: changes to the record`,
      wholeRecord: "The record as a whole",
    },
    cards: {
      person: "Person",
      organization: "Organization",
      theme: (theme) => `‘${theme}’`,
      placeAndDate: (place, date) => `${place}, ${date}`,
      tour: "Guided tour",
      tourLine: (minutes, steps) => `${minutes} minutes, ${plural(steps, "step", "steps")}`,
      counts: (events, claims, sources, disagreements) =>
        `${events} events, ${claims} claims from ${sources} sources, and ${plural(disagreements, "place", "places")} where the sources differ`,
    },
  },
  zh: {
    exports: {
      fromRecord: (work, version, date) => `摘自《${work}》，第${version}版，${date}。`,
      licence: (id, address) => `许可：${id}，${address}`,
      calendarName: (title) => `${title}，2014—2022年`,
      termsName: (title) => `${title}：任期与时段`,
      titleWithDate: (title, date) => `${title}（${date}）`,
      monthOnly: "来源只给出月份，未给出日期",
      yearOnly: "来源只给出年份，未给出日期",
      dateJoin: "；",
      listJoin: "、",
      withSources: "本事件的陈述与来源",
      feedTitle: (title) => `${title}编年记录：更新`,
      wholeRecord: "整份记录",
    },
    cards: {
      person: "人物",
      organization: "机构",
      theme: (theme) => `“${theme}”`,
      placeAndDate: (place, date) => `${date}，${place}`,
      tour: "导览",
      tourLine: (minutes, steps) => `${minutes}分钟，${steps}步`,
      counts: (events, claims, sources, disagreements) =>
        `${events}个事件，${sources}个来源的${claims}项陈述，${disagreements}处说法不一`,
    },
  },
};
