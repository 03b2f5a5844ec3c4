import type { TourHead, ToursDetails } from "#domain/tour.ts";
import { Prose } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { SubjectLink } from "#state/subject-link.tsx";
import { SpeakerLink } from "./speaker-link.tsx";

function Facts({ tour }: { readonly tour: TourHead }) {
  const talk = useTalkWords();
  const words = talk.tours;
  return (
    <dl className="tour__facts">
      <div>
        <dt>{words.aims}</dt>
        <dd>
          <ul>
            {tour.aims.map((aim) => (
              <li key={aim}>
                <Prose text={aim} />
              </li>
            ))}
          </ul>
        </dd>
      </div>
      <div>
        <dt>{words.before}</dt>
        <dd>
          <Prose text={tour.before} />
        </dd>
      </div>
      <div>
        <dt>{words.handIn}</dt>
        <dd>
          <Prose text={tour.handIn} />
        </dd>
      </div>
      <div>
        <dt>{words.questions}</dt>
        <dd>
          <ul>
            {tour.questions.map((question) => (
              <li key={question}>
                <Prose text={question} />
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  );
}

/** What a teacher wants to know before giving a tour, and the ways into it. */
function TourCard({ tour }: { readonly tour: TourHead }) {
  const talk = useTalkWords();
  const words = talk.tours;
  return (
    <article className="tour" id={tour.id} tabIndex={-1} aria-labelledby={`${tour.id}-title`}>
      <div className="tour__head">
        <h2 id={`${tour.id}-title`}>
          <Prose text={tour.title} />
        </h2>
        <p className="tour__for">
          <Prose text={tour.audience} />
          {" · "}
          {words.minutes(tour.minutes)}
          {" · "}
          {words.age(tour.ageFrom)}
          {" · "}
          {words.stepCount(tour.steps.length)}
        </p>
        <p className="tour__ways">
          <SubjectLink
            className="button button--primary"
            subject={{ page: "tour", id: tour.id, step: 1 }}
            aria-label={words.presentTour(tour.title)}
          >
            {words.present}
          </SubjectLink>
          <SpeakerLink className="button" id={tour.id} step={1} aria-label={words.speakerOf(tour.title)}>
            {words.speaker}
          </SpeakerLink>
          <SubjectLink
            className="button"
            subject={{ page: "tour-handout", id: tour.id }}
            aria-label={words.handoutOf(tour.title)}
          >
            {talk.handout.link}
          </SubjectLink>
        </p>
      </div>
      <Facts tour={tour} />
      <section className="tour__steps" aria-labelledby={`${tour.id}-steps ${tour.id}-title`}>
        <h3 id={`${tour.id}-steps`}>{words.steps}</h3>
        <ol>
          {tour.steps.map((title, at) => (
            <li key={title}>
              <SubjectLink subject={{ page: "tour", id: tour.id, step: at + 1 }}>
                <Prose text={title} />
              </SubjectLink>
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

/** All tours. */
export function TourList({ details }: { readonly details: ToursDetails }) {
  const talk = useTalkWords();
  return (
    <article className="tours">
      <h1 tabIndex={-1}>{talk.tours.title}</h1>
      <p className="tours__lead">{talk.tours.lead}</p>
      <p className="tours__own">
        <SubjectLink className="button" subject={{ page: "own" }}>
          {talk.own.make}
        </SubjectLink>
        <span>{talk.own.listLead}</span>
      </p>
      {details.tours.map((tour) => (
        <TourCard key={tour.id} tour={tour} />
      ))}
    </article>
  );
}
