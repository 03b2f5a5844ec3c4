/** The browser's names of a tour's windows: opened again, the one that is there comes forward. */
export const SPEAKER_WINDOW = "wic-speaker";
export const AUDIENCE_WINDOW = "wic-audience";
