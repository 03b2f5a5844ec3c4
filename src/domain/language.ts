/** The two languages of the record and of the interface. */
export type Language = "en" | "zh";

export const LANGUAGES = ["en", "zh"] as const satisfies readonly Language[];

/** The language a page is not in. */
export const otherLanguage = (language: Language): Language => (language === "en" ? "zh" : "en");
