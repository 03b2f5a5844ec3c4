import type { SideDetails, SourceDetails } from "#domain/details.ts";
import type { TourStep } from "#domain/tour.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";

export type SourcesById = ReadonlyMap<string, SourceDetails>;

type Differing = {
  readonly disagreement: NonNullable<TourStep["disagreement"]>;
  /** False where it comes later; without scripts, where nothing comes, it is simply there. */
  readonly shown: boolean;
};

/** Who says a claim, and when: its sources by publisher. */
function WhoSays(props: { readonly claim: SideDetails["claims"][number]; readonly sources: SourcesById }) {
  const { language, messages } = useWords();
  const ids = [...new Set(props.claim.citations.map(({ source }) => source))];
  const names = ids.flatMap((id) => {
    const source = props.sources.get(id);
    if (!source) return [];
    const when = source.date ? formatEventDate(source.date, language, "short") : messages.undated;
    return language === "zh" ? `${source.publisher}（${when}）` : `${source.publisher}, ${when}`;
  });
  return (
    <p className="stage__who">
      <Prose text={names.join(language === "zh" ? "；" : "; ")} />
    </p>
  );
}

/** A disagreement from afar: the question, and its sides as equals in ruled columns. */
export function Sides({ disagreement, shown, sources }: Differing & { readonly sources: SourcesById }) {
  const { messages } = useWords();
  return (
    <section className={shown ? "stage__differs" : "stage__differs is-later"}>
      <h2>
        <span aria-hidden="true">≠ </span>
        <span className="visually-hidden">{messages.sourcesDiffer}: </span>
        <Prose text={disagreement.question} />
      </h2>
      <ul className="stage__sides">
        {disagreement.sides.map((side) => (
          <li key={side.claims.map(({ id }) => id).join()}>
            {side.claims.map((claim) => (
              <div key={claim.id}>
                <p>
                  <Prose text={claim.text} />
                </p>
                <WhoSays claim={claim} sources={sources} />
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Our reading of a disagreement, with its reason. */
export function Reading({ disagreement, shown }: Differing) {
  const { messages } = useWords();
  return (
    <p className={shown ? "stage__reading" : "stage__reading is-later"}>
      <strong>{messages.ourReading}</strong> <Prose text={disagreement.assessment} />{" "}
      <Prose text={disagreement.reason} />
    </p>
  );
}
