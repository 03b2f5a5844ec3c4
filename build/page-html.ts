/** The frame of every page: head and root, filled into the index.html that the app's build left. */
import type { Language } from "#domain/language.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import { escapeHtml } from "./escape-html.ts";
import type { PageSettings } from "./site-files.ts";

const ROOT = '<div id="root"><!--app--></div>';

/** Replaces what must be there: a template that changed its form fails the build instead of publishing empty pages. */
function replaceOnce(template: string, target: string, text: string): string {
  const parts = template.split(target);
  if (parts.length !== 2) throw new Error(`index.html should hold ${target} once, not ${parts.length - 1} times`);
  return parts.join(text);
}

/**
 * One page: index.html with head, language, content and what the app needs to hydrate it.
 *
 * @throws Error where the template lacks one of the places to fill
 */
export function fillTemplate(
  { base, template }: PageSettings,
  page: {
    readonly html: string;
    readonly language: Language;
    /** Its path below the base. */
    readonly path: string;
    /** What its head says, a tag each. */
    readonly headLines: readonly string[];
    /** Style sheets beside the site's own, below the base. */
    readonly styles: readonly string[];
    /** The details file it is hydrated from. */
    readonly file: string | null;
    readonly build: string;
  },
): string {
  const { language, file, build } = page;
  const preloads = [...(file ? [file] : []), "index.json"].map((name) => {
    const href = escapeHtml(`${base}data/${language}/${name}?v=${build}`);
    return `<link rel="preload" as="fetch" crossorigin="anonymous" href="${href}" />`;
  });
  const styles = page.styles.map((path) => `<link rel="stylesheet" crossorigin href="${escapeHtml(base + path)}" />`);
  const head = [...page.headLines, ...preloads].join("\n    ");
  const root = `<div id="root" data-page="${escapeHtml(page.path)}" data-build="${build}">${page.html}</div>`;
  const places: readonly (readonly [place: string, text: string])[] = [
    ["<!--head-->", head],
    // After the styles every page has.
    ["</head>", [...styles, "</head>"].join("\n  ")],
    ['<html lang="en">', `<html lang="${LANG_TAGS[language]}">`],
    // Last: nothing is looked for in what a page says.
    [ROOT, root],
  ];
  return places.reduce((text, [place, content]) => replaceOnce(text, place, content), template);
}

/** 404.html: readable in both languages without scripts; with them the app draws the page for its address. */
export function notFoundPage(settings: PageSettings, build: string): string {
  const { base } = settings;
  const html = `<main class="not-found-page">
      <h1>There is no such page</h1>
      <p>Nothing in this record has this address. <a href="${base}">The timeline of the World Internet Conference</a> has everything it holds.</p>
      <p class="not-found-page__other" lang="zh-Hans">本记录中没有这个地址。<a href="${base}zh/">世界互联网大会时间线</a>收录了全部内容。</p>
    </main>`;
  const head = ["<title>There is no such page · 没有这个页面</title>", '<meta name="robots" content="noindex" />'];
  return replaceOnce(
    replaceOnce(settings.template, "<!--head-->", head.join("\n    ")),
    ROOT,
    `<div id="root" data-build="${build}">${html}</div>`,
  );
}

/** offline.html: what the worker answers with for any address it has not kept; the app draws the page for its address. */
export function shellPage(settings: PageSettings, build: string): string {
  const { base } = settings;
  const html = `<main class="not-found-page">
      <h1>No network</h1>
      <p>This page was not kept on this device. <a href="${base}">Back to the timeline</a></p>
      <p class="not-found-page__other" lang="zh-Hans">没有网络，本机也未保存此页。<a href="${base}zh/">返回时间线</a></p>
    </main>`;
  const head = [
    "<title>World Internet Conference · 世界互联网大会</title>",
    '<meta name="robots" content="noindex" />',
  ];
  return replaceOnce(
    replaceOnce(settings.template, "<!--head-->", head.join("\n    ")),
    ROOT,
    `<div id="root" data-build="${build}">${html}</div>`,
  );
}
