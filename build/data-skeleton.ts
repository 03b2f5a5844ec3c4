import type { AuthoredEvent } from "#dataset/schema.ts";

const later = (what: string) => ({ en: `${what} (to be written)`, zh: `${what}（待写）` });

/** An event that passes the check once its one citation names a real source: every field, texts to be replaced. */
export function newEvent(lane: string, date: string, id: string, source: string): AuthoredEvent {
  return {
    id,
    aliases: [],
    lane,
    importance: 3,
    background: false,
    date,
    title: later("Title"),
    label: { en: "Label", zh: "标签" },
    tick: { en: "Tick", zh: "简称" },
    summary: later("Summary"),
    people: [],
    organizations: [],
    places: [],
    relations: [],
    claims: [
      {
        id: "claim-1",
        text: later("Claim"),
        rank: "normal",
        certainty: "reported",
        citations: [{ source, locator: "para 1" }],
      },
    ],
    disagreements: [],
    perspectives: [],
  };
}
