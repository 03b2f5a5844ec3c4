import type { ReactNode } from "react";
import type { Language } from "#domain/language.ts";
import { otherLanguage } from "#domain/language.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import type { Subject } from "#state/paths.ts";
import { THEMES, usePreferences } from "#state/preferences.ts";
import { SubjectLink } from "#state/subject-link.tsx";
import { Disclosure } from "#ui/disclosure.tsx";

function PreferencesMenu() {
  const { messages } = useWords();
  const { theme, singleKeys, lost, setPreferences } = usePreferences();
  const names = { system: messages.themeSystem, light: messages.themeLight, dark: messages.themeDark };
  return (
    <Disclosure label={messages.preferences} panelClassName="popover--right">
      <fieldset className="facet">
        <legend>{messages.theme}</legend>
        {THEMES.map((name) => (
          <label key={name} className="facet__option">
            <input
              type="radio"
              name="theme"
              value={name}
              checked={theme === name}
              onChange={() => setPreferences({ theme: name })}
            />
            <span>{names[name]}</span>
          </label>
        ))}
      </fieldset>
      <label className="facet__option facet__others">
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => setPreferences({ singleKeys: event.target.checked })}
        />
        <span>{messages.singleKeys}</span>
      </label>
      <p className="facet__hint">{messages.singleKeysHint}</p>
      {lost ? (
        <p className="facet__hint" role="status">
          {messages.preferencesLost}
        </p>
      ) : null}
    </Disclosure>
  );
}

/** Title, search, pages, preferences and language; on a phone the pages and preferences open from a menu. */
export function Masthead(props: {
  readonly index: TimelineIndex;
  /** The page shown: a link to it says that one is there. */
  readonly at: Subject["page"];
  readonly search: ReactNode;
  readonly otherHref: (language: Language) => string;
  readonly onHelp: () => void;
}) {
  const { index } = props;
  const { language, messages } = useWords();
  const other = otherLanguage(language);
  const linkTo = (page: "start" | "editions" | "tours" | "disagreements" | "about") => ({
    subject: { page },
    "aria-current": props.at === page ? ("page" as const) : undefined,
  });
  const title = (
    <SubjectLink className="masthead__home" {...linkTo("start")}>
      <Prose text={index.title} />
    </SubjectLink>
  );
  return (
    <header className="masthead">
      <div className="masthead__name">
        {props.at === "start" ? (
          <h1 className="masthead__title">{title}</h1>
        ) : (
          <p className="masthead__title">{title}</p>
        )}
        <p className="masthead__tagline">{messages.siteTagline}</p>
      </div>
      {props.search}
      <nav className="masthead__nav" aria-label={messages.nav}>
        <Disclosure
          label={messages.menu}
          className="button masthead__menu"
          rootClassName="masthead__more"
          panelClassName="masthead__pages"
          closesOnFollow
        >
          <SubjectLink {...linkTo("editions")}>{messages.navEditions}</SubjectLink>
          <SubjectLink {...linkTo("tours")}>{messages.navTours}</SubjectLink>
          <SubjectLink {...linkTo("disagreements")}>{messages.navDisagreements}</SubjectLink>
          <SubjectLink {...linkTo("about")}>{messages.navAbout}</SubjectLink>
          <PreferencesMenu />
          <button
            type="button"
            className="text-button masthead__help"
            aria-label={messages.keysHelp}
            onClick={props.onHelp}
          >
            ?
          </button>
        </Disclosure>
        <a href={props.otherHref(other)} hrefLang={LANG_TAGS[other]} lang={LANG_TAGS[other]}>
          {messages.switchLanguage}
        </a>
      </nav>
    </header>
  );
}
