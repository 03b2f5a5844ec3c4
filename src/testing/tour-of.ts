import type { AuthoredTour, AuthoredTourStep } from "#dataset/schema.ts";
import { citationOf, textOf } from "./dataset-of.ts";

/** As many different words, or characters, as asked for, of which the first tells the text from others. */
function fill(first: string, count: number, language: "en" | "zh"): string {
  const rest = Array.from({ length: count - 1 }, (_, i) => `word${i}`);
  return language === "en" ? [first, ...rest].join(" ") : `${first}${"字".repeat(count)}`.slice(0, count);
}

/** A title card whose texts have the right lengths; `name` keeps its sentences apart from those of other steps. */
export function stepOf(name: string, given: Partial<AuthoredTourStep> = {}): AuthoredTourStep {
  return {
    kind: "title",
    title: textOf(name),
    narrative: { en: `${fill(name, 30, "en")}.`, zh: `${fill(name, 50, "zh")}。` },
    notes: { en: `${fill(`say-${name}`, 60, "en")}.`, zh: `${fill(`说${name}`, 110, "zh")}。` },
    ask: [{ en: `Ask ${name}?`, zh: `问${name}？` }],
    citations: [citationOf()],
    ...given,
  } as AuthoredTourStep;
}

/**
 * A tour that passes the check in a dataset with the event `e`, its disagreement `d` on `source-a` and `source-b`, and
 * a claim that cites `source-a`: eight steps, of which the second shows that disagreement.
 */
export function tourOf(id: string, given: Partial<AuthoredTour> = {}): AuthoredTour {
  const steps = Array.from({ length: 8 }, (_, i) => stepOf(`${id}-${i}`));
  steps[1] = stepOf(`${id}-1`, {
    kind: "event",
    event: "e",
    disagreement: "e/d",
    citations: [citationOf(), citationOf("source-b")],
  });
  return {
    id,
    title: textOf(id),
    audience: textOf("Anyone"),
    minutes: 20,
    ageFrom: 14,
    aims: [textOf("Aim")],
    before: textOf("Nothing"),
    handIn: textOf("A page"),
    questions: [
      { en: "Why?", zh: "为什么？" },
      { en: "Who?", zh: "谁？" },
    ],
    steps,
    ...given,
  };
}
