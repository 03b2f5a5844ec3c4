import type { EditionClaim } from "#domain/editions.ts";
import { formatEventDate } from "./dates.ts";
import { formatNumberValue } from "./numbers.ts";
import type { Words } from "./use-messages.tsx";

/** What a claim says, as shortly as it can be said. */
export function sayClaim(claim: EditionClaim, { language, messages }: Words): string {
  const { short, value } = claim;
  if (value === "not-found") return messages.notFound;
  if (short !== null || value === null) return short ?? claim.text;
  if ("date" in value) return formatEventDate(value.date, language, "short");
  if ("manner" in value) return messages.editions.manners[value.manner];
  return formatNumberValue(value, language);
}
