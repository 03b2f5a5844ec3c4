import { useId } from "react";
import type { EditionHead } from "#domain/editions.ts";
import { EDITION_WORDS } from "#i18n/edition-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { CheckBox } from "#state/check-box.tsx";
import { useAtOnce } from "#state/use-at-once.ts";

type Props = {
  readonly editions: readonly EditionHead[];
  /** Ids in order of time; none is all. */
  readonly picked: readonly string[];
  readonly onlyDifferences: boolean;
  readonly onPick: (ids: readonly string[]) => void;
  readonly onOnlyDifferences: (only: boolean) => void;
};

/** A box for each edition; choosing none, or every one, compares all. */
function Boxes({ editions, picked, onPick }: Props) {
  const { language, messages } = useWords();
  const words = { ...messages.editions, ...EDITION_WORDS[language] };
  const toggle = (id: string) => {
    const next = editions.map((edition) => edition.id).filter((one) => picked.includes(one) !== (one === id));
    onPick(next.length === editions.length ? [] : next);
  };
  return (
    <fieldset className="picker__boxes">
      <legend>{words.pick}</legend>
      {editions.map(({ id, year, title }) => (
        <label key={id} className="picker__box" title={title}>
          <CheckBox checked={picked.includes(id)} onCheck={() => toggle(id)} />
          <span>{year}</span>
        </label>
      ))}
      <button
        type="button"
        className="text-button"
        aria-disabled={picked.length === 0}
        onClick={() => (picked.length === 0 ? undefined : onPick([]))}
      >
        {words.pickAll}
      </button>
    </fieldset>
  );
}

/** On a phone: one edition, and beside it another or none. While none is picked the first and the last are shown. */
function Pair({ editions, picked, onPick }: Props) {
  const { language, messages } = useWords();
  const words = { ...messages.editions, ...EDITION_WORDS[language] };
  const id = useId();
  const ends = [editions[0]?.id ?? "", editions.at(-1)?.id ?? ""];
  const [chosen, choose] = useAtOnce(picked, onPick);
  const [first = "", second = ""] = chosen.length === 0 ? ends : chosen;
  const options = (without: string) =>
    editions.map((edition) =>
      edition.id === without ? null : (
        <option key={edition.id} value={edition.id}>
          {edition.year}
        </option>
      ),
    );
  const pick = (...ids: string[]) =>
    choose(editions.map((edition) => edition.id).filter((edition) => ids.includes(edition)));
  return (
    <div className="picker__pair">
      <label htmlFor={`${id}-first`}>{words.first}</label>
      <select id={`${id}-first`} value={first} onChange={(event) => pick(event.target.value, second)}>
        {options(second)}
      </select>
      <label htmlFor={`${id}-second`}>{words.second}</label>
      <select id={`${id}-second`} value={second} onChange={(event) => pick(first, event.target.value)}>
        <option value="">{words.alone}</option>
        {options(first)}
      </select>
    </div>
  );
}

/** What is compared: which editions, and whether only the rows in which they differ. */
export function EditionPicker(props: Props) {
  const { language } = useWords();
  const hint = useId();
  return (
    <div className="picker">
      <Boxes {...props} />
      <Pair {...props} />
      <label className="picker__differences">
        <CheckBox
          checked={props.onlyDifferences}
          aria-describedby={props.picked.length === 1 ? hint : undefined}
          onCheck={props.onOnlyDifferences}
        />
        <span>{EDITION_WORDS[language].onlyDifferences}</span>
      </label>
      {props.picked.length === 1 ? (
        <p className="picker__hint" id={hint}>
          {EDITION_WORDS[language].needTwo}
        </p>
      ) : null}
    </div>
  );
}
