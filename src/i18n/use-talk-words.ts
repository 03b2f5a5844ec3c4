import type { Language } from "#domain/language.ts";
import type { Messages } from "./messages.ts";
import type { TalkWords } from "./talk-words.ts";
import { talkWords as english } from "./talk-words-en.ts";
import { talkWords as chinese } from "./talk-words-zh.ts";
import { useWords } from "./use-messages.tsx";

/** The words of tours, with those of them that every page has. */
type AllTalkWords = {
  readonly tours: Messages["tours"] & TalkWords["tours"];
  readonly own: Messages["own"] & TalkWords["own"];
  readonly order: Messages["order"] & TalkWords["order"];
  readonly teach: TalkWords["teach"];
  readonly handout: TalkWords["handout"];
};

const known = new Map<Language, AllTalkWords>();

/** The words of tours in the language of the page; those that are theirs alone come with the code that shows them. */
export function useTalkWords(): AllTalkWords {
  const { language, messages } = useWords();
  const talk = language === "zh" ? chinese : english;
  const words = known.get(language) ?? {
    tours: { ...messages.tours, ...talk.tours },
    own: { ...messages.own, ...talk.own },
    order: { ...messages.order, ...talk.order },
    teach: talk.teach,
    handout: talk.handout,
  };
  known.set(language, words);
  return words;
}
