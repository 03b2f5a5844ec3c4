/** How much a handout tells: two sides; every event in short; every event with all claims and sources. */
export const HANDOUT_LENGTHS = ["sheet", "events", "full"] as const;
export type HandoutLength = (typeof HANDOUT_LENGTHS)[number];
