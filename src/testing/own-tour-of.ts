import { type OwnTour, ownStep, ownTour } from "#domain/own-tour.ts";

/** A tour somebody made, with a step of every kind. */
export const ownTourOf = (given: Partial<OwnTour> = {}): OwnTour =>
  ownTour("own-a", "en", {
    title: "A talk of mine",
    audience: "Class 10b",
    minutes: 20,
    questions: ["Why there?"],
    steps: [
      ownStep("s1", "title", { title: "Welcome", narrative: "What we shall see.", notes: "Say hello." }),
      ownStep("s2", "event", {
        title: "The first",
        narrative: "It begins 乌镇.",
        event: "first",
        lit: ["second"],
        ask: ["Who came?"],
        hide: ["titles"],
        disagreement: "first/attendance",
        fragments: [{ text: null, lit: ["second"] }],
        citations: [{ source: "source-a", locator: "para 1" }],
      }),
      ownStep("s3", "view", { title: "All", query: "from=2014&lanes=lane-1" }),
      ownStep("s4", "compare", { title: "Two", editions: ["wic-2014"], properties: ["dates"] }),
    ],
    ...given,
  });
