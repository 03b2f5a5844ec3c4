import type { ClaimDetails, EventDetails } from "#domain/details.ts";

/** The claims of an event that stand in none of its disagreements: those are told there, and once is enough on paper. */
export function claimsBeside(event: EventDetails): ClaimDetails[] {
  const told = new Set(
    event.disagreements.flatMap(({ sides }) =>
      sides.flatMap((side) => side.claims.filter((claim) => claim.record === null).map((claim) => claim.id)),
    ),
  );
  return event.claims.filter((claim) => !told.has(claim.id));
}
