import { createContext, type ReactNode, useContext } from "react";

const PictureContext = createContext("");

/** Gives the pages of a build the picture of the chart, as SVG. */
export function StaticPictureProvider({ svg, children }: { readonly svg: string; readonly children: ReactNode }) {
  return <PictureContext value={svg}>{children}</PictureContext>;
}

/**
 * The chart as the build drew it, in its place until the chart's code has come. The browser never draws it: a page that
 * comes alive keeps the one it came with, so the code that draws it is no part of the first load.
 */
export function StaticPicture() {
  const svg = useContext(PictureContext);
  return (
    <div
      className="static-chart"
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the build's own drawing, and nothing in the browser
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
