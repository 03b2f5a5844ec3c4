import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router";
import { type PageHead, pageHead } from "#app/page-head.ts";
import { loadEveryPart } from "#app/page-parts.ts";
import { Site, type SiteProps } from "#app/site.tsx";
import type { Language } from "#domain/language.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { staticChart } from "#features/timeline/static-chart.ts";
import { StaticPictureProvider } from "#features/timeline/static-picture.tsx";
import { messages as english } from "#i18n/messages-en.ts";
import { messages as chinese } from "#i18n/messages-zh.ts";
import { formatPath, type Subject } from "#state/paths.ts";

await loadEveryPart();

const pictures = new WeakMap<TimelineIndex, string>();

/** The picture of the chart, drawn once for all pages of a language. */
function pictureOf(index: TimelineIndex, language: Language): string {
  const svg = pictures.get(index) ?? staticChart(index, language);
  pictures.set(index, svg);
  return svg;
}

/** The static HTML of one page and what its head says. */
export function renderPage(
  language: Language,
  subject: Subject,
  props: Pick<SiteProps, "index" | "base" | "initial">,
): { readonly html: string; readonly head: PageHead } {
  const words = { language, messages: language === "zh" ? chinese : english };
  const path = formatPath({ language, subject });
  const location = props.base.replace(/\/$/, "") + path;
  const load = () => Promise.reject(new Error("nothing is loaded while prerendering"));
  const html = renderToString(
    <StaticPictureProvider svg={pictureOf(props.index, language)}>
      <StaticRouter basename={props.base} location={location}>
        <Site {...props} words={words} load={load} openSearch={load} />
      </StaticRouter>
    </StaticPictureProvider>,
  );
  return { html, head: pageHead(props.index, words, subject, props.initial?.details ?? null) };
}
