import type { Language } from "#domain/language.ts";

/** What only the page about the record says: it comes with that page. */
export type AboutWords = {
  readonly what: string;
  readonly method: string;
  readonly methodText: readonly string[];
  readonly titles: string;
  readonly titlesText: readonly string[];
  readonly certainty: string;
  readonly ranks: string;
  readonly notFound: string;
  readonly notFoundText: (n: number) => string;
  readonly report: string;
  readonly reportText: string;
  readonly licences: string;
  readonly licencesText: string;
  /** Leads to the list of them. */
  readonly libraries: string;
  readonly cite: string;
  readonly citeHint: string;
  readonly files: string;
  readonly filesText: string;
  readonly feed: string;
  readonly glossary: string;
  readonly keys: string;
};

export const ABOUT_WORDS: Readonly<Record<Language, AboutWords>> = {
  en: {
    what: "What this is",
    method: "Method",
    methodText: [
      "The record was gathered from public pages: official texts, press reports, analyses and the sites of the institutions concerned. Many were read as excerpts of stored copies, so a paragraph number counts within the excerpt that was read, and ‘excerpt’ stands where no number could be given.",
      "Each claim names the sources that carry it. Where sources contradict each other, every side is kept, with who says it; our own reading is marked as ours and gives its reason. Opinions are quoted as somebody’s opinion and never counted as facts.",
      "Dates are given as exactly as the sources give them and no more: a month stays a month, ‘about’ stays about, and an end that no source tells is shown as not known.",
    ],
    titles: "Titles and addresses of sources",
    titlesText: [
      "A title stands as its source has it. A title in [square brackets] is ours: the copy that was read showed no headline, so the page is named by what it is about.",
      "A source read only in a republished copy is cited with its own outlet and date but without a link, because the original address is not known. A source without a byline has no author here, whoever may be thought to have written it. Where a reader should know more, for instance that somebody of the publishing institute had a part in what the text describes, a note stands with the source wherever it is cited.",
    ],
    certainty: "How certain is a claim?",
    ranks:
      "Among claims that contradict each other, the one this record follows says why; one it does not follow stays in place, is marked ‘not followed here’, and says why as well.",
    notFound: "What was looked for and not found",
    notFoundText: (n) =>
      n === 1
        ? "For one question the sources consulted give no answer. That is not the same as ‘no’: the answer may stand in a source we did not see."
        : `For ${n} questions the sources consulted give no answer. That is not the same as ‘no’: the answer may stand in a source we did not see.`,
    report: "Report an error",
    reportText:
      "Every page has a ‘Report an error’ link at its foot, which fills in the address of the page and the version of the record. Say what is wrong and which source says so; a claim is changed only for a source. Changes are listed in the dataset.",
    licences: "Licences",
    licencesText:
      "The dataset may be used under the Creative Commons Attribution 4.0 licence, the program under the MIT licence. The sources quoted belong to their publishers.",
    libraries: "The libraries in the program, each with its licence",
    cite: "How to cite",
    citeHint:
      "To cite one statement, use the address of its page, which is permanent, and name the source behind it as well. Please say that the dataset is under CC BY 4.0.",
    files: "Take the data",
    filesText:
      "Each file holds the whole record, with its version, licence and address. What you have filtered on the timeline can be taken from there.",
    feed: "Changes to the record, as a feed (Atom)",
    glossary: "Words",
    keys: "Keys",
  },
  zh: {
    what: "这是什么",
    method: "方法",
    methodText: [
      "本记录取材于公开网页：官方文本、新闻报道、分析文章和有关机构的网站。其中许多是以存档副本的节录形式阅读的，因此段落编号以所读节录为准；无法编号之处写作“存档节录”。",
      "每项陈述都注明出处。来源相互矛盾时，各方说法一并保留并注明出自何人；我们自己的判断另行标出，并说明理由。看法一律注明持有者，不作为事实。",
      "日期以来源所及为限，不作推定：只知月份的只写月份，约数写作“约”，来源未说明结束时间的注明不详。",
    ],
    titles: "来源的标题和网址",
    titlesText: [
      "标题照录来源原文。方括号[]中的标题为我们所拟：所读副本未见标题，故以内容命名。",
      "只读到转载本的来源，仍注明原媒体和日期，但不附链接，因为原始网址不详。未署名的文章一律不写作者，不论外界认为出自何人之手。需要读者留意之处，例如发布机构中有人参与了文中所述之事，凡引用该来源处均附说明。",
    ],
    certainty: "陈述的可信程度",
    ranks: "相互矛盾的陈述中，本记录采用的一项说明理由；未采用的照样保留，标明“本记录未采用”，同样说明理由。",
    notFound: "查找而未见的内容",
    notFoundText: (n) => `有${n}个问题，所查来源均无答案。这不等于“没有”：答案可能见于我们未读到的来源。`,
    report: "如何报告错误",
    reportText:
      "每页页脚都有“报告错误”链接，会自动填入页面地址和记录版本。请写明哪里有误、依据哪个来源；只有依据来源才会改动陈述。改动记录在数据集中。",
    licences: "许可",
    licencesText: "数据集采用知识共享署名4.0许可协议，程序采用MIT许可证。所引来源的权利归其发布者所有。",
    libraries: "程序所用的程序库及其许可证",
    cite: "如何引用",
    citeHint:
      "引用单项陈述时，请使用其页面地址（地址永久有效），并同时注明陈述所依据的来源。请注明数据集采用知识共享署名4.0许可协议。",
    files: "下载数据",
    filesText: "每个文件都包含整份记录，并注明版本、许可与地址。在时间线上筛选出的内容可在时间线页面下载。",
    feed: "记录的更新（Atom订阅）",
    glossary: "术语",
    keys: "按键",
  },
};
