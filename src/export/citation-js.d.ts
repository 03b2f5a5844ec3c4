/** What of citation-js is used; it ships no types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: unknown);
    readonly data: readonly { readonly id: string; readonly title?: string }[];
    format(format: "bibtex"): string;
  }
  export const plugins: {
    readonly config: { get(name: "@bibtex"): { readonly format: object } };
  };
}
declare module "@citation-js/plugin-bibtex";
