import type { HandoutLength } from "#domain/handout-length.ts";
import type { Language } from "#domain/language.ts";
import { plural } from "./plural.ts";

/** What only the handout says: it comes with that page. */
type HandoutWords = {
  /** Stands at the foot of every page. */
  readonly footTitle: (title: string) => string;
  readonly length: string;
  readonly lengths: Readonly<Record<HandoutLength, string>>;
  readonly toWindow: (window: string) => string;
  readonly working: string;
  readonly cancel: string;
  readonly toTimeline: string;
  readonly print: string;
  /** Names a drawing for those who do not see it. */
  readonly drawing: (window: string) => string;
  /** The legend's entries that say something else on paper, where nothing opens and pages end. */
  readonly legend: Readonly<Record<string, string>>;
  readonly events: string;
  readonly mainEvents: string;
  /** Above their other part, on the back. */
  readonly mainEventsOn: string;
  readonly mainNote: (n: number, total: number) => string;
  /** How the disagreements of a sheet were chosen. */
  readonly chosenDisagreements: string;
  readonly noDisagreement: string;
  /** What is claimed besides what stands in the disagreements. */
  readonly otherClaims: string;
  readonly restsOn: (sources: number) => string;
  readonly citeAs: string;
};

export const HANDOUT_WORDS: Readonly<Record<Language, HandoutWords>> = {
  en: {
    footTitle: (title) => `${title}, 2014–2022: a timeline with its sources`,
    length: "Length",
    lengths: { sheet: "Sheet, two sides", events: "Every event, in short", full: "In full, with all sources" },
    toWindow: (window) => `Keep to the window, ${window}`,
    working: "Setting the pages …",
    cancel: "Cancel",
    toTimeline: "Back to the timeline",
    print: "Print",
    drawing: (window) => `The timeline drawn, ${window}; the events are listed below`,
    legend: {
      cluster: "Small ticks with a number: so many events too close to be named here",
      fade: "A fading edge: the date is approximate, the end is not known, or it goes on beyond this drawing",
    },
    events: "The events",
    mainEvents: "Main events",
    mainEventsOn: "Main events, continued",
    mainNote: (n, total) => `${n} of ${total}; the longer handouts have all of them`,
    chosenDisagreements: "of the main events, those that rest on the most sources, one an event",
    noDisagreement: "On none of these events do the sources differ.",
    otherClaims: "What else is claimed",
    restsOn: (n) => `These events rest on ${plural(n, "source", "sources")}.`,
    citeAs: "Cite as:",
  },
  zh: {
    footTitle: (title) => `${title}，2014—2022：附来源的时间线`,
    length: "详略",
    lengths: { sheet: "单张，两面", events: "全部事件，简", full: "完整，附全部来源" },
    toWindow: (window) => `只含当前时间窗口：${window}`,
    working: "正在排版……",
    cancel: "取消",
    toTimeline: "返回时间线",
    print: "打印",
    drawing: (window) => `时间线图，${window}；事件列于下文`,
    legend: {
      cluster: "一列小刻度和数字：彼此太近、此处未能标名的事件数",
      fade: "渐淡的边缘：日期为约数，或止于何时不详，或延续到本图之外",
    },
    events: "事件",
    mainEvents: "主要事件",
    mainEventsOn: "主要事件（续）",
    mainNote: (n, total) => `${total}个中的${n}个，其余见较长的讲义`,
    chosenDisagreements: "取自主要事件中依据来源最多者，每个事件一处",
    noDisagreement: "关于这些事件，各来源说法一致。",
    otherClaims: "其他陈述",
    restsOn: (n) => `以上事件依据${n}个来源。`,
    citeAs: "引用格式：",
  },
};
