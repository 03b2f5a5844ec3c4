import { beforeEach, describe, expect, it, vi } from "vitest";
import { ownTourOf } from "#testing/own-tour-of.ts";
import { changeTour, currentTour, readKept, useOwnTours, writeKept } from "./use-own-tours.ts";

const tour = ownTourOf();

/** localStorage that may refuse. */
function storageOf(stored: string | null, refuses = false) {
  const values = new Map(stored === null ? [] : [["wic-own-tours", stored]]);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (refuses) throw new DOMException("full", "QuotaExceededError");
      values.set(key, value);
    },
  });
  return values;
}

beforeEach(() => useOwnTours.setState({ tours: [], currentId: null, status: "unread" }));

describe("what is kept", () => {
  it("is read as it was written", () => {
    const kept = readKept(writeKept({ tours: [tour], currentId: tour.id }));
    expect(kept).toMatchObject({ currentId: tour.id, tours: [{ id: tour.id, title: tour.title }] });
  });

  it.each([null, "{", "7", "null", "[]", '{"tours":9}', '{"version":1,"tours":[1,{"steps":1}],"current":"x"}'])(
    "is nothing where storage holds %s",
    (stored) => expect(readKept(stored)).toEqual({ tours: [], currentId: null }),
  );

  it("of a newer version is let be", () => {
    const values = storageOf('{"version":2,"shape":"other"}');
    useOwnTours.getState().change(() => ({ tours: [tour], currentId: tour.id }));
    expect(useOwnTours.getState().status).toBe("newer");
    expect(currentTour(useOwnTours.getState())).toEqual(tour);
    expect(values.get("wic-own-tours")).toContain("other");
  });
});

describe("a change", () => {
  it("is kept, and starts from what another window has kept meanwhile", () => {
    const values = storageOf(null);
    useOwnTours.getState().change(() => ({ tours: [tour], currentId: tour.id }));
    values.set("wic-own-tours", writeKept({ tours: [{ ...tour, title: "Elsewhere" }], currentId: tour.id }));
    changeTour(tour.id, (one) => ({ ...one, minutes: 5 }));
    expect(currentTour(useOwnTours.getState())).toMatchObject({ title: "Elsewhere", minutes: 5 });
    expect(values.get("wic-own-tours")).toContain("Elsewhere");
    // The steps are the same to the page.
    expect(currentTour(useOwnTours.getState())?.steps.map(({ key }) => key)).toEqual(tour.steps.map(({ key }) => key));
  });

  it("lasts until the page is left where storage refuses, and is not undone by reading again", () => {
    storageOf(null, true);
    useOwnTours.getState().change(() => ({ tours: [tour], currentId: tour.id }));
    expect(useOwnTours.getState().status).toBe("lost");
    useOwnTours.getState().read();
    expect(currentTour(useOwnTours.getState())).toEqual(tour);
  });
});
