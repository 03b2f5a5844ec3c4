/** A file of the site, by its path below the base. */
export type SiteFile = { readonly path: string; readonly text: string };
