import type { PageHead } from "#app/page-head.ts";
import type { AuthoredDataset } from "#dataset/schema.ts";
import type { PageDetails } from "#domain/details.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { Words } from "#i18n/use-messages.tsx";
import type { Subject } from "#state/paths.ts";
import type { SiteAddress } from "./addresses.ts";

/** A page as its head is written from. */
export type HeadPage = {
  readonly site: SiteAddress;
  readonly subject: Subject;
  readonly head: PageHead;
  /** Its title as the `<h1>` has it; null on the start page. */
  readonly name: string | null;
  readonly details: PageDetails | null;
  readonly index: TimelineIndex;
  readonly dataset: AuthoredDataset["dataset"];
  readonly words: Words;
};
