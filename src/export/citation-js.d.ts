/** What of citation-js is used; it ships no types. */
declare module "@citation-js/core" {
  type Register = {
    get(name: string): string;
    add(name: string, text: string): void;
  };
  type Entry = readonly [id: string, text: string];
  export class Cite {
    constructor(data: unknown);
    readonly data: readonly { readonly id: string; readonly title?: string }[];
    format(format: "bibtex"): string;
    format(format: "ris", options: { readonly format: "object" }): Record<string, string | readonly string[]>[];
    format(
      format: "bibliography",
      options: {
        readonly template: string;
        readonly lang: string;
        readonly format: "text" | "html";
        readonly asEntryArray: true;
      },
    ): readonly Entry[];
  }
  export const plugins: {
    readonly config: {
      get(name: "@bibtex"): { readonly format: object };
      get(name: "@csl"): { readonly styles: Register; readonly locales: Register };
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
