import type { Language } from "#domain/language.ts";
import { plural } from "./plural.ts";

/** A figure's title and what a reader sees in it. */
type EditionsFigure = { readonly title: string; readonly text: string };

/** What only the editions side by side say: it comes with that page. */
type EditionWords = {
  readonly none: string;
  readonly toFigures: string;
  readonly toTable: string;
  readonly figures: string;
  readonly table: string;
  readonly caption: string;
  readonly corner: string;
  /** Above the boxes that choose what is compared; none chosen is all. */
  readonly pick: string;
  readonly pickAll: string;
  readonly onlyDifferences: string;
  readonly needTwo: string;
  readonly noDifference: string;
  /** On a phone: one edition, and another beside it or none. */
  readonly first: string;
  readonly second: string;
  readonly alone: string;
  readonly sourceCount: (n: number) => string;
  readonly claimCount: (n: number) => string;
  /** Opens the list of who says what a cell says. */
  readonly whoSays: (what: string, year: number) => string;
  readonly anotherFollowed: string;
  readonly printNote: string;
  readonly opened: string;
  readonly howToRead: string;
  readonly figure: Readonly<Record<"participants" | "countries" | "days" | "voice" | "outcomes", EditionsFigure>>;
  /** A row of a figure as a screen reader says it. */
  readonly figureRow: (year: number, value: string, claims: number, differs: boolean) => string;
  readonly inTable: string;
};

export const EDITION_WORDS: Readonly<Record<Language, EditionWords>> = {
  en: {
    none: "This record holds no edition.",
    toFigures: "Figures",
    toTable: "Table",
    figures: "The editions in figures",
    table: "What is claimed of each edition",
    caption: "Editions as columns, questions as rows",
    corner: "Question",
    pick: "Compare only",
    pickAll: "All editions",
    onlyDifferences: "Only differences",
    needTwo: "Takes effect with two editions or more.",
    noDifference: "These editions differ in none of the rows.",
    first: "Edition",
    second: "Beside it",
    alone: "none",
    sourceCount: (n) => plural(n, "source", "sources"),
    claimCount: (n) => plural(n, "claim", "claims"),
    whoSays: (what, year) => `Who says so: ${what}, ${year}`,
    anotherFollowed: "another is followed here",
    printNote:
      "Under each entry stands how many sources it rests on; the page of the edition names them claim by claim.",
    opened: "Opened by",
    howToRead:
      "A filled dot is a claim this record follows or has no reason to doubt, a ring one it sets aside, a bar the distance between sources that differ. An arrow to the right means ‘more than’, to the left ‘nearly’.",
    figure: {
      participants: { title: "Participants", text: "A dot for each claim, a bar where sources differ" },
      countries: { title: "Countries and regions", text: "Where they came from, according to each claim" },
      days: { title: "Days", text: "On one calendar; hatched where sources add a day" },
      voice: {
        title: "Who opened, and how the head of state spoke",
        text: "A filled disc is what this record follows, a ring what it sets aside",
      },
      outcomes: { title: "Outcomes", text: "A square for each that the sources name" },
    },
    figureRow: (year, value, claims, differs) =>
      `${year}: ${value}, ${plural(claims, "claim", "claims")}${differs ? ", sources differ" : ""}`,
    inTable: "In the table",
  },
  zh: {
    none: "本记录中没有历届大会。",
    toFigures: "图",
    toTable: "表",
    figures: "图中看历届",
    table: "关于各届的陈述",
    caption: "各列为历届大会，各行为所问事项",
    corner: "事项",
    pick: "只对照",
    pickAll: "全部各届",
    onlyDifferences: "只看不同之处",
    needTwo: "选两届或更多时生效。",
    noDifference: "所选各届在各行中没有不同。",
    first: "届别",
    second: "对照",
    alone: "不对照",
    sourceCount: (n) => `${n}个来源`,
    claimCount: (n) => `${n}项陈述`,
    whoSays: (what, year) => `谁这样说：${year}年，${what}`,
    anotherFollowed: "本记录采用另一说法",
    printNote: "每一项下面注明所依据的来源数目；各届的页面逐项列出这些来源。",
    opened: "开幕致辞",
    howToRead:
      "实心点为本记录采用或无可置疑的陈述，空心点为未采用的陈述，横条为各来源之间的差距。箭头向右表示“超过”，向左表示“近”。",
    figure: {
      participants: { title: "参会人数", text: "一点为一项陈述，横条表示说法不一" },
      countries: { title: "国家和地区", text: "与会者来自多少国家和地区" },
      days: { title: "会期", text: "历届排在同一年历上；斜线处为部分来源多出的日子" },
      voice: { title: "由谁开幕，国家元首以何种方式致辞", text: "实心为本记录采用的说法，空心为未采用的说法" },
      outcomes: { title: "成果", text: "来源提到的成果，一项一个方块" },
    },
    figureRow: (year, value, claims, differs) =>
      `${year}年：${value}，${claims}项陈述${differs ? "，来源说法不一" : ""}`,
    inTable: "见表",
  },
};
