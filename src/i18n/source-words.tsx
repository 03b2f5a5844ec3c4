import type { SourceDetails } from "#domain/details.ts";
import { LANG_TAGS } from "./language.ts";
import { formatLocator } from "./locators.ts";
import { Prose, useWords } from "./use-messages.tsx";

/** A locator in the page's language, or in English marked as such. */
function Locator({ locator }: { readonly locator: string }) {
  const { language, messages } = useWords();
  if (language === "en") return locator;
  return formatLocator(locator, messages) ?? <span lang={LANG_TAGS.en}>{locator}</span>;
}

/** The places in a source, one after the other. */
export function Locators({ locators }: { readonly locators: readonly string[] }) {
  const { language } = useWords();
  return locators.map((locator, place) => (
    <span key={locator}>
      {place > 0 ? (language === "zh" ? "、" : "; ") : null}
      <Locator locator={locator} />
    </span>
  ));
}

/** A source's title, in its own language. */
export function SourceTitle({ source }: { readonly source: Pick<SourceDetails, "title" | "language"> }) {
  const { language } = useWords();
  return source.language === language ? (
    <cite>
      <Prose text={source.title} />
    </cite>
  ) : (
    <cite lang={source.language === "zh" ? LANG_TAGS.zh : source.language}>{source.title}</cite>
  );
}
