import { type Entries, type Entry, isObject, type JsonObject, listAt, objectsAt, type Path, textAt } from "./entry.ts";
import type { Problem } from "./problem.ts";

type Range = { readonly least: number; readonly most: number };
/** How long a text may be: English in words, Chinese in characters. */
type Length = { readonly en: Range; readonly zh: Range };

/** Readable from the back row in half a minute. */
const NARRATIVE: Length = { en: { least: 25, most: 45 }, zh: { least: 40, most: 90 } };
/** Notes and questions together: a minute's talk, to be taken in at a glance. */
const NOTES: Length = { en: { least: 60, most: 150 }, zh: { least: 100, most: 260 } };

const LANGUAGES = ["en", "zh"] as const;
type Language = (typeof LANGUAGES)[number];
const UNITS = { en: "words", zh: "characters" } as const;
const QUESTION = { en: /\?['’”)]*$/, zh: /？[”’）]*$/ } as const;

/** English in words that hold a letter or a figure, Chinese in characters without spaces. */
function measure(text: string, language: Language): number {
  if (language === "zh") return [...text.replace(/\s/gu, "")].length;
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function checkLength(
  entry: Entry,
  path: Path,
  texts: readonly string[],
  language: Language,
  length: Length,
): Problem[] {
  const { least, most } = length[language];
  const count = texts.reduce((sum, text) => sum + measure(text, language), 0);
  if (count >= least && count <= most) return [];
  const unit = UNITS[language];
  return [entry.report(path, `has ${count} ${unit}`, `write ${least} to ${most} ${unit}`)];
}

/** The text at a key in one language; null where it is missing, which the shape's own check says. */
function textIn(value: unknown, language: Language): string | null {
  return isObject(value) ? textAt(value, language) : null;
}

function checkStepLengths(entry: Entry, path: Path, step: JsonObject): Problem[] {
  return LANGUAGES.flatMap((language) => {
    const narrative = textIn(step.narrative, language);
    const notes = textIn(step.notes, language);
    const asked = listAt(step, "ask").map((question) => textIn(question, language) ?? "");
    return [
      ...(narrative === null
        ? []
        : checkLength(entry, [...path, "narrative", language], [narrative], language, NARRATIVE)),
      ...(notes === null ? [] : checkLength(entry, [...path, "notes", language], [notes, ...asked], language, NOTES)),
    ];
  });
}

/** Questions to the class and questions to discuss end as questions do. */
function checkQuestions(entry: Entry): Problem[] {
  const asked = [
    ...objectsAt(entry.value, "questions"),
    ...objectsAt(entry.value, "steps").flatMap((step) =>
      objectsAt(step.value, "ask").map(({ path, value }) => ({ path: [...step.path, ...path], value })),
    ),
  ];
  return asked.flatMap(({ path, value }) =>
    LANGUAGES.flatMap((language) => {
      const text = textAt(value, language);
      if (text === null || QUESTION[language].test(text)) return [];
      return [entry.report([...path, language], "is no question", "end it with a question mark")];
    }),
  );
}

type Sentence = { readonly path: Path; readonly text: string };

/** `It began at 10. Who came?` → two; `“为什么？”他问。` → two. A full stop inside a word or number ends nothing. */
function sentencesOf(text: string, language: Language): string[] {
  const ends = language === "en" ? /(?<=[.!?]['’)]?)\s+/u : /(?<=[。！？][”’）]?)(?![”’）。！？])/u;
  return text
    .split(ends)
    .map((sentence) =>
      sentence
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    )
    .filter((sentence) => sentence !== "");
}

function* sentencesOfStep(step: JsonObject): Generator<Sentence> {
  const texts: { path: Path; value: unknown }[] = [
    { path: ["narrative"], value: step.narrative },
    { path: ["notes"], value: step.notes },
    ...listAt(step, "ask").map((value, i) => ({ path: ["ask", i], value })),
    ...objectsAt(step, "fragments").map(({ path, value }) => ({ path: [...path, "text"], value: value.text })),
  ];
  for (const { path, value } of texts) {
    for (const language of LANGUAGES) {
      for (const text of sentencesOf(textIn(value, language) ?? "", language))
        yield { path: [...path, language], text };
    }
  }
}

/** A sentence that stands in two steps, of one tour or of two, was copied instead of written. */
function checkSentences(entries: Entries): Problem[] {
  const first = new Map<string, string>();
  return entries.of("tours").flatMap((entry) =>
    objectsAt(entry.value, "steps").flatMap((step, number) => {
      const here = `${entry.id} step ${number + 1}`;
      return [...sentencesOfStep(step.value)].flatMap(({ path, text }) => {
        const there = first.get(text) ?? here;
        first.set(text, there);
        if (there === here) return [];
        const problem = `repeats a sentence of ${there} (${text})`;
        return [entry.report([...step.path, ...path], problem, "write it afresh")];
      });
    }),
  );
}

/** Lengths, questions and sentences of all tours. */
export const checkTourTexts = (entries: Entries): Problem[] => [
  ...entries
    .of("tours")
    .flatMap((entry) => [
      ...objectsAt(entry.value, "steps").flatMap(({ path, value }) => checkStepLengths(entry, path, value)),
      ...checkQuestions(entry),
    ]),
  ...checkSentences(entries),
];
