import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFreePort, type StaticServer, servedAddress, startStaticServer, THIS_MACHINE } from "./static-server.ts";

const folder = mkdtempSync(join(tmpdir(), "wic-server-"));
const LONG = "<!doctype html><title>Start</title>".padEnd(5000, " .");
let server: StaticServer;

type Answer = {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
};

/** Asks for `path` as written: `fetch` would mend the very paths this tests. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => {
        body += part;
      });
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on("error", fail).end();
  });
}

beforeAll(async () => {
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("index.html", LONG);
  write("events/wic-2014/index.html", "<title>First</title>");
  write("404.html", "<title>Lost</title>");
  write("assets/app-1234.js", "export {};");
  write("data/events.ics", "BEGIN:VCALENDAR");
  write("data/sources.bib", "@misc{}");
  write("feed.xml", "<feed/>");
  write("manifest.webmanifest", "{}");
  write("font.woff2", "");
  write(".secret", "hush");
  writeFileSync(join(folder, "_headers"), readFileSync(join(import.meta.dirname, "../public/_headers")));
  server = await startStaticServer({ folder, basePath: "/wic/", port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe("pages", () => {
  test("a directory answers with its index", async () => {
    const { status, headers, body } = await ask("/wic/events/wic-2014/?q=%E4%B9%8C%E9%95%87");
    expect([status, headers["content-type"], body]).toEqual([200, "text/html; charset=utf-8", "<title>First</title>"]);
  });

  test.each([
    ["/wic", "/wic/"],
    ["/wic?a=1", "/wic/?a=1"],
    ["/wic/events/wic-2014?from=2014&q=%20", "/wic/events/wic-2014/?from=2014&q=%20"],
  ])("%s is redirected to %s", async (from, to) => {
    const { status, headers } = await ask(from);
    expect([status, headers.location]).toEqual([301, to]);
  });

  test.each([
    "/wic/events/nothing/",
    "/wic/events/",
    "/wic/%E4%A/",
    "/wic/%",
    "/wic/..%2f..%2fetc/passwd",
    "/wic/../../../etc/passwd",
    "/wic/%00",
    "/wic/.secret",
    "/wic/a\\..\\b",
    "/wic//example.org",
    "//example.org/%2e%2e",
    "/",
    "/elsewhere/",
  ])("%s is the not-found page with status 404", async (path) => {
    const { status, headers, body } = await ask(path);
    expect([status, headers["content-type"], body]).toEqual([404, "text/html; charset=utf-8", "<title>Lost</title>"]);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
  });

  test("only reading is answered", async () => {
    expect((await ask("/wic/", {}, "POST")).status).toBe(405);
    expect(await ask("/wic/", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
  });
});

describe("files", () => {
  test.each([
    ["data/events.ics", "text/calendar; charset=utf-8"],
    ["data/sources.bib", "application/x-bibtex; charset=utf-8"],
    ["feed.xml", "application/atom+xml; charset=utf-8"],
    ["manifest.webmanifest", "application/manifest+json; charset=utf-8"],
    ["font.woff2", "font/woff2"],
    ["assets/app-1234.js", "text/javascript; charset=utf-8"],
  ])("%s is %s", async (path, type) => {
    const { status, headers } = await ask(`/wic/${path}`);
    expect([status, headers["content-type"]]).toEqual([200, type]);
  });

  test("_headers holds for what it names", async () => {
    const page = await ask("/wic/");
    expect(page.headers["content-security-policy"]).toMatch(/trusted-types default; frame-ancestors \*$/);
    expect(page.headers["x-content-type-options"]).toBe("nosniff");
    expect(page.headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
    const asset = await ask("/wic/assets/app-1234.js");
    expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  });

  test("an unchanged file is not sent again", async () => {
    const { headers } = await ask("/wic/");
    expect(headers["last-modified"]).toBeTruthy();
    expect(await ask("/wic/", { "If-None-Match": String(headers.etag) })).toMatchObject({ status: 304, body: "" });
  });

  test.each(["gzip", "br"])("text travels compressed with %s", async (coding) => {
    const { headers, body } = await ask("/wic/", { "Accept-Encoding": coding });
    expect(headers["content-encoding"]).toBe(coding);
    expect(headers.vary).toContain("Accept-Encoding");
    expect(body.length).toBeLessThan(500);
  });
});

test("a taken port gives way to the next free one", async () => {
  const taken = Number(new URL(server.url).port);
  const second = await startStaticServer({ folder, basePath: "/", port: taken });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
  await second.close();
});

test("a port can be chosen before there is anything to serve, and with it the address", async () => {
  const taken = Number(new URL(server.url).port);
  const port = await findFreePort(taken, THIS_MACHINE);
  expect(port).toBeGreaterThan(taken);
  const later = await startStaticServer({ folder, basePath: "/wic/", port });
  expect(later.url).toBe(servedAddress(THIS_MACHINE, port, "/wic/"));
  await later.close();
  expect(servedAddress("::1", 80, "/")).toBe("http://[::1]:80/");
});

test("an empty folder is refused with what to do", async () => {
  const empty = mkdtempSync(join(tmpdir(), "wic-empty-"));
  await expect(startStaticServer({ folder: empty, basePath: "/", port: 0 })).rejects.toThrow("npm run build");
  rmSync(empty, { recursive: true });
});
