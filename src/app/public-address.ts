/**
 * The address other people reach a page under: that of the canonical link, whose host the build was told, or of the page as
 * it was served.
 *
 * @param path below the base, with its query
 */
export function publicAddress(base: string, path: string): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  return new URL(base.replace(/\/$/, "") + path, canonical ?? window.location.href).href;
}
