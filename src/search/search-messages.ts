/** What page and search worker tell each other. One question at a time; each is answered once. */
import type { Folding } from "#domain/folding.ts";
import type { Found } from "#domain/found.ts";

/** The bytes of `data/search.json`, once and first; then queries. */
export type ToSearch = { readonly file: ArrayBuffer } | { readonly q: string };

/** `failed` says why, for people. */
export type FromSearch = { readonly folding: Folding } | { readonly found: Found } | { readonly failed: string };
