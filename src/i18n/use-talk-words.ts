import type { Language } from "#domain/language.ts";
import type { Messages } from "./messages.ts";
import type { TalkMessages } from "./talk-messages.ts";
import { talkMessages as english } from "./talk-messages-en.ts";
import { talkMessages as chinese } from "./talk-messages-zh.ts";
import { useWords } from "./use-messages.tsx";

/** The words of tours, with those of them that every page has. */
type TalkWords = {
  readonly tours: Messages["tours"] & TalkMessages["tours"];
  readonly own: Messages["own"] & TalkMessages["own"];
  readonly teach: TalkMessages["teach"];
};

const known = new Map<Language, TalkWords>();

/** The words of tours in the language of the page; those that are theirs alone come with the code that shows them. */
export function useTalkWords(): TalkWords {
  const { language, messages } = useWords();
  const talk = language === "zh" ? chinese : english;
  const words = known.get(language) ?? {
    tours: { ...messages.tours, ...talk.tours },
    own: { ...messages.own, ...talk.own },
    teach: talk.teach,
  };
  known.set(language, words);
  return words;
}
