import { describe, expect, it } from "vitest";
import { parsePath } from "#state/paths.ts";
import { indexOf } from "#testing/index-of.ts";
import { nameOf, resolveSubject, vocabularyOf } from "./subjects.ts";

const index = {
  ...indexOf([
    { id: "wic-2014", start: 1, title: "First edition", people: ["lu-wei"], sources: ["source-a"] },
    { id: "wic-2015", start: 2, title: "Second edition", organizations: ["icann"] },
  ]),
  renamed: { "first-wic": "wic-2014", "lu-wei-old": "lu-wei" },
};
const resolve = (path: string) => resolveSubject(index, parsePath(path));

describe("resolveSubject", () => {
  it("knows the records of the dataset and what chart and list make of them", () => {
    expect(resolve("/events/WIC-2015/")).toEqual({
      kind: "known",
      subject: { page: "event", id: "wic-2015" },
      focus: { kind: "event", row: 1 },
    });
    expect(resolve("/people/lu-wei/")).toMatchObject({ kind: "known", focus: { kind: "people", id: "lu-wei" } });
    expect(resolve("/organizations/icann/")).toMatchObject({ focus: { kind: "organizations", id: "icann" } });
    expect(resolve("/sources/source-a/")).toMatchObject({ focus: { kind: "sources", id: "source-a" } });
    for (const path of ["/", "/about/", "/zh/disagreements/"]) {
      expect(resolve(path)).toMatchObject({ kind: "known", focus: { kind: "none" } });
    }
  });

  it("sends a former id to the one it has now, within its own kind", () => {
    expect(resolve("/events/first-wic/")).toEqual({ kind: "renamed", subject: { page: "event", id: "wic-2014" } });
    expect(resolve("/zh/people/lu-wei-old/")).toMatchObject({ kind: "renamed", subject: { id: "lu-wei" } });
    expect(resolve("/people/first-wic/").kind).toBe("unknown");
  });

  it("offers the nearest ids of the same kind for an unknown one", () => {
    expect(resolve("/zh/events/wic-2041/")).toEqual({
      kind: "unknown",
      path: "/zh/events/wic-2041/",
      nearest: [
        { subject: { page: "event", id: "wic-2014" }, name: "First edition" },
        { subject: { page: "event", id: "wic-2015" }, name: "Second edition" },
      ],
    });
  });

  it("offers other kinds where its own has nothing alike, and for a path that is none", () => {
    expect(resolve("/events/lu-wei/")).toMatchObject({ nearest: [{ subject: { page: "person", id: "lu-wei" } }] });
    expect(resolve("/icann")).toMatchObject({
      kind: "unknown",
      path: "/icann",
      nearest: [{ subject: { page: "organization", id: "icann" } }],
    });
    expect(resolve("/events/zzzzzzzz/")).toMatchObject({ kind: "unknown", nearest: [] });
  });

  it("shows the address as it was typed, not as it is encoded", () => {
    expect(resolve("/events/%E4%B9%8C%E9%95%87/")).toMatchObject({ kind: "unknown", path: "/events/乌镇/" });
  });

  it("takes no id for known that only JavaScript has", () => {
    for (const id of ["constructor", "__proto__", "toString"]) expect(resolve(`/events/${id}/`).kind).toBe("unknown");
  });
});

it("nameOf has a name for every record and none for what is no record", () => {
  expect(nameOf(index, { page: "event", id: "wic-2014" })).toBe("First edition");
  expect(nameOf(index, { page: "person", id: "lu-wei" })).toBe("lu-wei");
  expect(nameOf(index, { page: "source", id: "source-a" })).toBe("source-a");
  expect(nameOf(index, { page: "event", id: "nothing" })).toBeNull();
  expect(nameOf(index, { page: "about" })).toBeNull();
});

it("vocabularyOf lists the ids of every kind a view may name", () => {
  const { range, ids } = vocabularyOf(index);
  expect(range).toEqual(index.range);
  expect(ids.lanes.size).toBe(7);
  expect([...ids.people, ...ids.organizations, ...ids.sources]).toEqual(["lu-wei", "icann", "source-a"]);
});
