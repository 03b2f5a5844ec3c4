/**
 * The one static server, for `npm start` and the tests. It answers like GitHub Pages, Netlify and a plain nginx do:
 * directory index, redirect to the trailing slash with the query kept, `404.html` with status 404, `_headers`.
 *
 * `send` (validators, ranges, types) and `compression` do the work. `sirv` was not taken because it never redirects,
 * `serve-handler` because its redirect drops the query and it neither compresses nor reads `_headers`.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import compression from "compression";
import send from "send";
import { type HeaderRule, headersFor, parseHeaderRules } from "./header-rules.ts";

export type StaticServerOptions = {
  /** The folder to serve. */
  readonly folder: string;
  /** Where the folder appears on the host: begins and ends with a slash. */
  readonly basePath: string;
  /** The port to try first; 0 takes any free one. */
  readonly port: number;
  /** The address to listen on; this machine alone by default. */
  readonly host?: string;
};

export type StaticServer = {
  /** The address of the start page, ending with a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
};

/** Types `send` does not know or says otherwise. */
const TYPES: Readonly<Record<string, string>> = {
  bib: "application/x-bibtex; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  webmanifest: "application/manifest+json; charset=utf-8",
  xml: "application/xml; charset=utf-8",
};

const PORTS_TO_TRY = 50;

/** The address to listen on where none is given. */
export const THIS_MACHINE = "127.0.0.1";

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The file path under the base that an address asks for, decoded and starting with a slash; null where none can be. */
function readPath(pathname: string, basePath: string): string | null {
  if (!pathname.startsWith(basePath)) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname.slice(basePath.length));
  } catch {
    return null;
  }
  const forbidden =
    decoded.includes("\0") || decoded.includes("\\") || decoded.split("/").some((part) => /^\./.test(part));
  return forbidden ? null : `/${decoded}`;
}

type Site = { readonly folder: string; readonly basePath: string; readonly rules: readonly HeaderRule[] };

function sendFile(site: Site, request: IncomingMessage, response: ServerResponse, path: string, status: number): void {
  for (const [name, value] of headersFor(site.rules, path)) response.setHeader(name, value);
  if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)];
  if (type && !response.hasHeader("Content-Type")) response.setHeader("Content-Type", type);
  response.statusCode = status;
  if (status !== 200) {
    // A missing page has no validators: nobody should be told that its absence has not changed.
    const body = readFileSync(join(site.folder, path));
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(request.method === "HEAD" ? undefined : body);
    return;
  }
  send(request, encodeURI(path).replace(/[?#]/g, encodeURIComponent), {
    root: site.folder,
    cacheControl: false,
    index: false,
  })
    .on("error", () => sendMissing(site, request, response))
    .pipe(response);
}

function sendMissing(site: Site, request: IncomingMessage, response: ServerResponse): void {
  if (existsSync(join(site.folder, "404.html"))) {
    sendFile(site, request, response, "/404.html", 404);
    return;
  }
  response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
}

function answer(site: Site, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const address = request.url ?? "/";
  const queryAt = address.indexOf("?");
  const pathname = queryAt === -1 ? address : address.slice(0, queryAt);
  const query = queryAt === -1 ? "" : address.slice(queryAt);
  const redirect = (to: string) => response.writeHead(301, { Location: to + query }).end();

  if (`${pathname}/` === site.basePath) {
    redirect(site.basePath);
    return;
  }
  const path = readPath(pathname, site.basePath);
  // Two slashes in a row are no path of ours, and a redirect made of them would lead to another host.
  if (path === null || path.includes("//")) {
    sendMissing(site, request, response);
  } else if (path.endsWith("/")) {
    const index = `${path}index.html`;
    if (isFile(join(site.folder, index))) sendFile(site, request, response, index, 200);
    else sendMissing(site, request, response);
  } else if (isFile(join(site.folder, path))) {
    sendFile(site, request, response, path, 200);
  } else if (isFile(join(site.folder, path, "index.html"))) {
    redirect(`${pathname}/`);
  } else {
    sendMissing(site, request, response);
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      done();
    });
  });
}

/** Takes `port`, or the next free one. Throws if 50 in a row are taken. */
async function listenOnFreePort(server: Server, port: number, host: string): Promise<void> {
  for (let tried = 0; ; tried++) {
    try {
      return await listen(server, port === 0 ? 0 : port + tried, host);
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || tried + 1 === PORTS_TO_TRY) throw error;
    }
  }
}

/** The address of a site's start page as this machine serves it. */
export const servedAddress = (host: string, port: number, basePath: string): string =>
  `http://${host.includes(":") ? `[${host}]` : host}:${port}${basePath}`;

/** `port`, or the next one that is free; any free one for 0. Rejects if 50 in a row are taken. */
export async function findFreePort(port: number, host: string): Promise<number> {
  const server = createServer();
  await listenOnFreePort(server, port, host);
  const found = (server.address() as AddressInfo).port;
  await new Promise((done) => server.close(done));
  return found;
}

/** Serves `folder` until closed. Rejects if the folder holds no index.html or no port is free. */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const folder = resolve(options.folder);
  if (!isFile(join(folder, "index.html"))) throw new Error(`${folder} holds no built site: run "npm run build" first`);
  const headers = join(folder, "_headers");
  const rules = isFile(headers) ? parseHeaderRules(readFileSync(headers, "utf8")) : [];
  const site: Site = { folder, basePath: options.basePath, rules };
  const compress = compression();
  const server = createServer((request, response) => {
    // `compression` is written against Express' request; it uses what node:http offers alone.
    compress(request as never, response as never, () => answer(site, request, response));
  });
  const host = options.host ?? THIS_MACHINE;
  await listenOnFreePort(server, options.port, host);
  const { port } = server.address() as AddressInfo;
  return {
    url: servedAddress(host, port, options.basePath),
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
