import { type RefObject, useCallback, useMemo } from "react";
import type { PageDetails } from "#domain/details.ts";
import type { Language } from "#domain/language.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { Tour } from "#domain/tour.ts";
import type { TourPlace } from "#domain/tour-course.ts";
import { formatPath, type Subject } from "#state/paths.ts";
import type { Address } from "#state/use-address.ts";
import { SpeakerWindow } from "./speaker-window.tsx";
import { TourWindow } from "./tour-window.tsx";

type TourSubject = Extract<Subject, { readonly page: "tour" | "speaker" }>;

/** What both windows of a tour are given, wherever the tour comes from. */
export type TourSettings = {
  readonly index: TimelineIndex;
  readonly tour: Tour;
  readonly base: string;
  readonly place: TourPlace;
  /** The step the address asked for; more than the tour has where it is an old one's. */
  readonly asked: number;
  readonly onPlace: (place: TourPlace) => void;
  /** The address, below the base, of either window at a step: for the other window, and for others to open. */
  readonly pathOf: (page: "tour" | "speaker", step: number) => string;
  readonly otherHref: (language: Language) => string;
  readonly onLeave: () => void;
  readonly onHelp: () => void;
  readonly titleRef: RefObject<HTMLElement | null>;
};

/** The two windows of a tour of the record. */
export function TourPages(props: {
  readonly index: TimelineIndex;
  readonly address: Address;
  readonly subject: TourSubject;
  readonly details: PageDetails;
  readonly base: string;
  readonly otherHref: (language: Language) => string;
  readonly onLeave: () => void;
  readonly onHelp: () => void;
  readonly titleRef: RefObject<HTMLElement | null>;
}) {
  const { address, subject, details, base } = props;
  const { language, subject: asked } = address.place;
  const place = useMemo(() => ({ step: subject.step, shown: address.shown }), [subject.step, address.shown]);
  const pathOf = useCallback<TourSettings["pathOf"]>(
    (page, step) => formatPath({ language, subject: { page, id: subject.id, step } }),
    [language, subject.id],
  );
  if (details.kind !== "tour" && details.kind !== "speaker") return null;
  const settings: TourSettings = {
    index: props.index,
    tour: details.tour,
    base,
    place,
    asked: "step" in asked ? asked.step : subject.step,
    onPlace: ({ step, shown }) => address.openPlace({ ...subject, step }, shown),
    pathOf,
    otherHref: props.otherHref,
    onLeave: props.onLeave,
    onHelp: props.onHelp,
    titleRef: props.titleRef,
  };
  return details.kind === "speaker" ? (
    <SpeakerWindow {...settings} notes={details.notes} />
  ) : (
    <TourWindow {...settings} />
  );
}
