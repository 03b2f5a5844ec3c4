import sans400 from "@fontsource/inter/files/inter-latin-400-normal.woff2?url";
import sans600 from "@fontsource/inter/files/inter-latin-600-normal.woff2?url";
import serif600 from "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url";

const FONTS = [
  { family: "Inter", weight: 400, url: sans400 },
  { family: "Inter", weight: 600, url: sans600 },
  { family: "Source Serif 4", weight: 600, url: serif600 },
] as const;

async function base64Of(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

let made: Promise<string> | null = null;

/** The page's fonts as rules a file can carry with it. Rejects where they cannot be fetched. */
export function fontFaces(): Promise<string> {
  made ??= Promise.all(
    FONTS.map(
      async ({ family, weight, url }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/woff2;base64,${await base64Of(url)}) format("woff2")}`,
    ),
  )
    .then((rules) => rules.join(""))
    .catch((error: unknown) => {
      made = null;
      throw error;
    });
  return made;
}
