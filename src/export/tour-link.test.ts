import fc from "fast-check";
import { deflateSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { ownStep, writeOwnTour } from "#domain/own-tour.ts";
import { ownTourOf } from "#testing/own-tour-of.ts";
import { MOST_PACKED, packTour, readTourFile, tourFile, unpackTour } from "./tour-link.ts";

const counter = () => {
  let last = 0;
  return () => `s${++last}`;
};
const unpack = (text: string) => unpackTour(text, counter());
const tour = ownTourOf();
const link = packTour(tour);
const [version, length, sum, packed = ""] = link.split(".");

describe("a tour in a link", () => {
  it("comes out as it went in, in signs every address carries", () => {
    expect(link).toMatch(/^[\w.-]+$/);
    expect(unpack(link)).toEqual({ tour, lost: 0 });
  });

  it("holds any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (title) => {
        const out = unpack(packTour({ ...tour, title }));
        expect("tour" in out && out.tour.steps).toEqual(tour.steps);
      }),
    );
  });

  it.each([
    ["cut short", link.slice(0, -5), "cut"],
    ["cut in its head", link.slice(0, 6), "cut"],
    ["with one sign changed", `${link.slice(0, -9)}${link.at(-9) === "A" ? "B" : "A"}${link.slice(-8)}`, "edited"],
    ["with more behind it", `${link}abc`, "edited"],
    ["with another checksum", [version, length, "1", packed].join("."), "edited"],
    ["with signs of no alphabet", [version, length, sum, "!".repeat(packed.length)].join("."), "edited"],
    ["of a newer version", `2.${link.slice(2)}`, "newer"],
    ["200 KB long", `1.3r7v4.1.${"A".repeat(200_000)}`, "too-long"],
    ["that is none", "hello", "none"],
    ["that is empty", "", "none"],
  ])("says what is wrong with one %s", (_, text, problem) => expect(unpack(text)).toEqual({ problem }));

  it("is not unpacked beyond what a tour may hold", () => {
    const bomb = Buffer.from(deflateSync(strToU8(" ".repeat(50_000_000)), { level: 9 })).toString("base64url");
    expect(bomb.length).toBeLessThan(MOST_PACKED);
    expect(unpack(`1.${bomb.length.toString(36)}.1.${bomb}`)).toEqual({ problem: "edited" });
  });

  it("never throws, whatever stands there", () => {
    fc.assert(fc.property(fc.string(), (text) => void unpack(text)));
    fc.assert(fc.property(fc.string(), (text) => void unpack(`1.${text.length.toString(36)}.1.${text}`)));
  });

  it("of twelve steps with notes is short enough for most programs", () => {
    const words = "The conference met in Wuzhen and its guests spoke of the network, of rules and of who makes them. ";
    const steps = Array.from({ length: 12 }, (_, at) =>
      ownStep(`s${at}`, "event", {
        event: `event-${at}`,
        title: `Step ${at}`,
        narrative: words.repeat(2),
        notes: words.repeat(5),
      }),
    );
    expect(packTour({ ...tour, steps }).length).toBeLessThan(2000);
  });
});

describe("a tour in a file", () => {
  const readFile = (content: string) => readTourFile(content, counter());

  it("comes out as it went in, whatever an editor put before it", () => {
    expect(readFile(tourFile(tour))).toEqual({ tour, lost: 0 });
    expect(readFile(`\uFEFF${tourFile(tour)}`)).toEqual({ tour, lost: 0 });
  });

  it.each([
    ["cut short", tourFile(tour).slice(0, -40), "cut"],
    ["of a newer version", JSON.stringify({ format: "wic-tour", version: 2, tour: writeOwnTour(tour) }), "newer"],
    ["without its tour", JSON.stringify({ format: "wic-tour", version: 1 }), "edited"],
    ["of another program", JSON.stringify({ events: [] }), "none"],
    ["that is a picture", "\u0089PNG", "none"],
    ["that is null", "null", "none"],
    ["that is far too long", "x".repeat(700_000), "too-long"],
  ])("says what is wrong with one %s", (_, content, problem) => expect(readFile(content)).toEqual({ problem }));
});
