import type { CitationDetails, ClaimDetails, SourceDetails } from "#domain/details.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { Locators } from "#i18n/source-words.tsx";
import { Prose, useWords } from "#i18n/use-messages.tsx";

/** The numbers under which a handout lists its sources. */
export type SourceNumbers = ReadonlyMap<string, number>;

/** The places each source is cited at, in order of the sources' numbers. */
function bySource(citations: readonly CitationDetails[], numbers: SourceNumbers) {
  const places = new Map<string, string[]>();
  for (const { source, locator } of citations) places.set(source, [...(places.get(source) ?? []), locator]);
  return [...places]
    .map(([source, locators]) => ({ source, number: numbers.get(source) ?? 0, locators: [...new Set(locators)] }))
    .sort((a, b) => a.number - b.number);
}

/** The source numbers behind a statement, small and raised: ³ ¹⁷. */
export function Numbers(props: { readonly citations: readonly CitationDetails[]; readonly numbers: SourceNumbers }) {
  const { messages } = useWords();
  const cited = bySource(props.citations, props.numbers);
  if (cited.length === 0) return null;
  return (
    <sup className="handout-numbers">
      <span className="visually-hidden">{messages.sources} </span>
      {cited.map(({ number }) => number).join(", ")}
    </sup>
  );
}

/** The same with the places in each source: 3 (para 2), 17 (lead). */
export function NumbersWithPlaces(props: {
  readonly citations: readonly CitationDetails[];
  readonly numbers: SourceNumbers;
}) {
  const { language, messages } = useWords();
  const zh = language === "zh";
  return (
    <>
      {messages.sources}
      {zh ? "：" : " "}
      {bySource(props.citations, props.numbers).map(({ source, number, locators }, place) => (
        <span key={source}>
          {place > 0 ? (zh ? "、" : ", ") : null}
          <b className="handout-number">{number}</b>
          {zh ? "（" : " ("}
          <Locators locators={locators} />
          {zh ? "）" : ")"}
        </span>
      ))}
    </>
  );
}

/** Who says so: number, publisher, date, kind and the place in it, a line for each source. */
export function WhoSays(props: {
  readonly claim: Pick<ClaimDetails, "citations">;
  readonly sources: ReadonlyMap<string, SourceDetails>;
  readonly numbers: SourceNumbers;
}) {
  const { language, messages } = useWords();
  const zh = language === "zh";
  return bySource(props.claim.citations, props.numbers).map(({ source: id, number, locators }) => {
    const source = props.sources.get(id);
    return source ? (
      <span key={id} className="handout-who">
        <b className="handout-number">{number}</b> <Prose text={source.publisher} />
        {zh ? "，" : ", "}
        {source.date ? formatEventDate(source.date, language, "short") : messages.undated}
        {zh ? "（" : " ("}
        {messages.sourceKinds[source.kind] ?? source.kind}
        {zh ? "，" : ", "}
        <Locators locators={locators} />
        {zh ? "）" : ")"}
      </span>
    ) : null;
  });
}
