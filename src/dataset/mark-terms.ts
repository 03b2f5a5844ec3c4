import type { DisagreementDetails, Evidence } from "#domain/details.ts";
import type { Language } from "#domain/language.ts";
import { type TermUse, textPlace } from "#domain/term-use.ts";
import type { Book } from "./book.ts";

/** A text of a page in reading order. */
export type PlacedText = { readonly at: string; readonly text: string };

/** Finds the glossary's terms in texts of one language. */
export type TermFinder = (texts: readonly PlacedText[]) => TermUse[];

const HAN = /\p{Script=Han}/u;
const ACRONYM = /^[^\p{Ll}]+$/u;

const escapeForm = (form: string): string => form.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** An English form is a whole word, at the beginning of a sentence too; an acronym keeps its capitals. */
function patternOf(form: string, language: Language): string {
  const plain = escapeForm(form);
  if (language === "zh" && HAN.test(form)) return plain;
  const first = form.charAt(0);
  const either =
    ACRONYM.test(form) || !/\p{L}/u.test(first)
      ? plain
      : `[${first.toLowerCase()}${first.toUpperCase()}]${plain.slice(1)}`;
  return `(?<![\\p{Script=Latin}\\p{N}])${either}(?![\\p{Script=Latin}\\p{N}])`;
}

const isOf = (form: string, language: Language): boolean =>
  language === "zh" ? HAN.test(form) || ACRONYM.test(form) : !HAN.test(form);

/** One group for each form, longer forms first, so that the longest form at a place is the one found. */
export function termFinder(book: Book): TermFinder {
  const { language, dataset, say } = book;
  const forms = dataset.glossary
    .flatMap((term) => [say(term.term), ...term.aliases].map((form) => ({ form, term })))
    .filter(({ form }) => isOf(form, language))
    .sort((a, b) => b.form.length - a.form.length);
  if (forms.length === 0) return () => [];
  const pattern = new RegExp(forms.map(({ form }) => `(${patternOf(form, language)})`).join("|"), "gu");
  return (texts) => {
    const uses = new Map<string, TermUse>();
    for (const { at, text } of texts) {
      for (const match of text.matchAll(pattern)) {
        const found = forms[match.slice(1).findIndex((group) => group !== undefined)];
        if (!found || uses.has(found.term.id)) continue;
        const { id } = found.term;
        uses.set(id, {
          term: id,
          sentence: say(found.term.text),
          at,
          start: match.index,
          end: match.index + match[0].length,
        });
      }
    }
    return [...uses.values()];
  };
}

/** The texts of disagreements as a page shows them; a question is a heading and holds no link. */
export const textsOfDisagreements = (disagreements: readonly DisagreementDetails[]): PlacedText[] =>
  disagreements.flatMap(({ id, sides, assessment, reason }) => [
    ...sides.flatMap(({ claims }) => claims.map((claim) => ({ at: textPlace.side(id, claim.id), text: claim.text }))),
    { at: textPlace.assessment(id), text: assessment },
    { at: textPlace.reason(id), text: reason },
  ]);

/** The texts of a record's page: what it is, where sources differ, what is claimed, how it was seen. */
export const textsOfRecord = (summary: string, evidence: Omit<Evidence, "sources" | "terms">): PlacedText[] => [
  { at: textPlace.summary, text: summary },
  ...textsOfDisagreements(evidence.disagreements),
  ...evidence.claims.map((claim) => ({ at: textPlace.claim(claim.id), text: claim.text })),
  ...evidence.perspectives.map((view) => ({ at: textPlace.perspective(view.id), text: view.text })),
];
