/** Styles for readers, as the manuals call them. */
export const CITATION_STYLES = ["apa", "chicago", "mla", "gb-t-7714"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** Every form of a citation: the styles, then what programs that manage references read. */
export const CITATION_FORMS = [...CITATION_STYLES, "bibtex", "ris", "csl-json"] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];
