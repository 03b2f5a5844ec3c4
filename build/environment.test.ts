import { expect, test } from "vitest";
import { readBuildEnvironment } from "./environment.ts";

test("without variables the site lives at the root and nobody knows where", () => {
  expect(readBuildEnvironment({})).toEqual({
    basePath: "/",
    dataDir: "data",
    offline: true,
    outDir: "dist",
    pagesPerKind: Number.POSITIVE_INFINITY,
    siteUrl: null,
  });
});

test("OFFLINE=0 leaves the worker out", () => {
  expect(readBuildEnvironment({ OFFLINE: "0" }).offline).toBe(false);
});

test.each(["wic", "/wic", "/wic/", "//wic//"])("BASE_PATH=%s is /wic/", (text) => {
  expect(readBuildEnvironment({ BASE_PATH: text }).basePath).toBe("/wic/");
});

test.each(["https://example.org", "https://example.org/wic", "https://example.org/wic/"])(
  "SITE_URL=%s with BASE_PATH=/wic/ is the start page's address",
  (text) => {
    expect(readBuildEnvironment({ SITE_URL: text, BASE_PATH: "/wic/" }).siteUrl).toBe("https://example.org/wic/");
  },
);

test.each([
  [{ BASE_PATH: "/a b/" }, "BASE_PATH"],
  [{ PAGES_PER_KIND: "some" }, "PAGES_PER_KIND"],
  [{ BASE_PATH: "/../x/" }, "BASE_PATH"],
  [{ SITE_URL: "example.org" }, "SITE_URL"],
  [{ SITE_URL: "https://example.org/?x=1" }, "SITE_URL"],
  [{ SITE_URL: "https://example.org/other/", BASE_PATH: "/wic/" }, "disagree"],
  [{ DEPLOY: "1" }, "SITE_URL"],
  [{ DEPLOY: "1", SITE_URL: "", BASE_PATH: "/wic/" }, "SITE_URL"],
])("%o is refused", (env, word) => expect(() => readBuildEnvironment(env)).toThrow(word));

test("a build to be published knows its address", () => {
  const env = { DEPLOY: "1", SITE_URL: "https://example.org" };
  expect(readBuildEnvironment(env).siteUrl).toBe("https://example.org/");
});
