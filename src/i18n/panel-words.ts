import type { CitationForm } from "#domain/citation-forms.ts";
import type { PageDetails } from "#domain/details.ts";
import type { DownloadId } from "#domain/downloads.ts";
import type { Language } from "#domain/language.ts";

/** The words of what opens over the page: sharing, citing, downloads. They come with the panels. */
export type PanelWords = {
  readonly share: {
    readonly what: string;
    readonly view: string;
    readonly page: string;
    readonly link: string;
    readonly copy: string;
    readonly copied: string;
    readonly refused: string;
    readonly sheet: string;
    readonly sheetFailed: string;
    readonly qr: string;
    readonly qrLabel: (address: string) => string;
    readonly qrLarger: string;
    readonly qrSmaller: string;
    readonly embed: string;
    readonly size: string;
    readonly sizes: Readonly<Record<"small" | "medium" | "wide", string>>;
    readonly snippet: string;
    readonly preview: string;
  };
  readonly cite: {
    readonly what: string;
    /** The page itself, by what it shows where that has a word. */
    readonly page: string;
    readonly pages: Readonly<Partial<Record<PageDetails["kind"], string>>>;
    readonly statements: string;
    readonly record: string;
    readonly form: string;
    readonly forms: Readonly<Record<CitationForm, string>>;
    readonly withSources: (n: number) => string;
    readonly sourcesFailed: string;
    readonly citation: string;
    readonly save: string;
    readonly madeWith: string;
  };
  readonly download: {
    readonly what: string;
    readonly all: (n: number) => string;
    readonly window: (n: number) => string;
    readonly paper: string;
    readonly paperText: string;
    /** Leads to the handout. */
    readonly handout: string;
    readonly pictures: string;
    readonly colours: string;
    readonly light: string;
    readonly print: string;
    readonly svg: string;
    readonly png: string;
    readonly working: (name: string) => string;
    readonly cancel: string;
    readonly failed: (name: string) => string;
    readonly nothing: string;
    readonly data: string;
    /** Every form of data by its short name, and what is in it. */
    readonly forms: Readonly<Record<Exclude<DownloadId, "schema">, { readonly name: string; readonly text: string }>>;
  };
};

export const PANEL_WORDS: Readonly<Record<Language, PanelWords>> = {
  en: {
    share: {
      what: "What the link shows",
      view: "Exactly this view",
      page: "This page alone",
      link: "Link",
      copy: "Copy",
      copied: "Copied",
      refused: "This browser does not let the page copy. The text is selected: copy it by hand.",
      sheet: "Share by …",
      sheetFailed: "The system’s share sheet did not open. The link above can be copied.",
      qr: "For cameras",
      qrLabel: (address) => `QR code for ${address}`,
      qrLarger: "Fill the panel",
      qrSmaller: "Back",
      embed: "In another page",
      size: "Size",
      sizes: { small: "400 × 300", medium: "720 × 480", wide: "Full width × 600" },
      snippet: "HTML",
      preview: "How it will look",
    },
    cite: {
      what: "What to cite",
      page: "This page",
      pages: {
        event: "This event",
        person: "This person’s page",
        organization: "This organization’s page",
        source: "This source",
      },
      statements: "One statement",
      record: "The whole record",
      form: "Style",
      forms: {
        apa: "APA, 7th ed.",
        chicago: "Chicago, 18th ed.",
        mla: "MLA, 9th ed.",
        "gb-t-7714": "GB/T 7714-2015",
        bibtex: "BibTeX",
        ris: "RIS",
        "csl-json": "CSL-JSON",
      },
      withSources: (n) => `With ${n === 1 ? "the source" : `the ${n} sources`} it rests on`,
      sourcesFailed: "The sources it rests on could not be loaded.",
      citation: "Citation",
      save: "Save as a file",
      madeWith: "Written by citation-js and citeproc-js. Check it against your style manual.",
    },
    download: {
      what: "Which events",
      all: (n) => `All the filters leave (${n})`,
      window: (n) => `Those in the window (${n})`,
      paper: "On paper",
      paperText:
        "These events to print and hand out: a sheet of two sides, every event in short, or all of it in full.",
      handout: "Open the handout",
      pictures: "Pictures",
      colours: "Colours",
      light: "Light",
      print: "For paper",
      svg: "SVG, a drawing at any size",
      png: "PNG, a bitmap",
      working: (name) => `Making ${name} …`,
      cancel: "Cancel",
      failed: (name) => `${name} could not be made.`,
      nothing: "No event passes these filters, so there is nothing to download.",
      data: "Data",
      forms: {
        json: { name: "JSON", text: "Each record as it was written, in both languages" },
        events: { name: "CSV, events", text: "A table, one row an event" },
        claims: { name: "CSV, claims", text: "A table, one row for each claim and each source of it" },
        calendar: { name: "iCalendar, events", text: "What lasts up to a month" },
        terms: { name: "iCalendar, terms", text: "Terms of office and longer periods, kept apart" },
        timelinejs: { name: "TimelineJS", text: "Slides for TimelineJS, as JSON" },
        sources: { name: "CSL-JSON", text: "Sources, for Zotero and other reference managers" },
        bibtex: { name: "BibTeX", text: "Sources, for LaTeX" },
      },
    },
  },
  zh: {
    share: {
      what: "链接所指",
      view: "与当前画面完全一致",
      page: "仅本页面",
      link: "链接",
      copy: "复制",
      copied: "已复制",
      refused: "浏览器不允许网页复制。文字已选中，请手动复制。",
      sheet: "通过系统分享……",
      sheetFailed: "系统分享未能打开，可复制上面的链接。",
      qr: "供相机扫描",
      qrLabel: (address) => `二维码：${address}`,
      qrLarger: "放大",
      qrSmaller: "返回",
      embed: "嵌入其他网页",
      size: "尺寸",
      sizes: { small: "400 × 300", medium: "720 × 480", wide: "整行宽度 × 600" },
      snippet: "网页代码",
      preview: "嵌入后的样子",
    },
    cite: {
      what: "引用什么",
      page: "本页",
      pages: { event: "本事件", person: "本人物页", organization: "本机构页", source: "本来源" },
      statements: "一条陈述",
      record: "整份记录",
      form: "格式",
      forms: {
        apa: "APA第7版",
        chicago: "芝加哥第18版",
        mla: "MLA第9版",
        "gb-t-7714": "GB/T 7714—2015",
        bibtex: "BibTeX",
        ris: "RIS",
        "csl-json": "CSL-JSON",
      },
      withSources: (n) => `一并列出所依据的${n}个来源`,
      sourcesFailed: "所依据的来源未能载入。",
      citation: "引文",
      save: "存为文件",
      madeWith: "由citation-js与citeproc-js生成，请对照格式手册核对。",
    },
    download: {
      what: "哪些事件",
      all: (n) => `筛选所得的全部事件（${n}个）`,
      window: (n) => `当前时间窗口内的事件（${n}个）`,
      paper: "纸面",
      paperText: "打印分发这些事件：单张两面、全部事件简表，或附全部陈述与来源的完整版。",
      handout: "打开讲义",
      pictures: "图片",
      colours: "颜色",
      light: "浅色",
      print: "适合打印",
      svg: "SVG（可任意缩放）",
      png: "PNG（位图）",
      working: (name) => `正在生成${name}……`,
      cancel: "取消",
      failed: (name) => `未能生成${name}。`,
      nothing: "没有事件符合这些筛选条件，因此没有可下载的内容。",
      data: "数据",
      forms: {
        json: { name: "JSON", text: "每条记录的原貌，中英双语" },
        events: { name: "CSV（事件）", text: "表格，每个事件一行" },
        claims: { name: "CSV（陈述）", text: "表格，每项陈述的每个来源一行" },
        calendar: { name: "iCalendar（事件）", text: "持续不超过一个月的事件" },
        terms: { name: "iCalendar（任期）", text: "任期及更长的时段，单独成册" },
        timelinejs: { name: "TimelineJS", text: "TimelineJS幻灯片（JSON格式）" },
        sources: { name: "CSL-JSON", text: "来源，可导入Zotero等文献管理软件" },
        bibtex: { name: "BibTeX", text: "来源，供LaTeX使用" },
      },
    },
  },
};
