import type { ClaimInRecord } from "#domain/details.ts";
import type { Book, Owner } from "./book.ts";
import { compileClaim } from "./compile-evidence.ts";
import type { AuthoredText } from "./schema.ts";

/** An entity as a key: `person/jack-ma`. */
export const entityKey = ({ kind, id }: Owner): string => `${kind}/${id}`;

/** Finds the people and organizations a text names, by their keys. */
type MentionFinder = (text: AuthoredText) => ReadonlySet<string>;

/** Who is meant by a form of a name: nobody of ours by a publisher's, such as Baidu Baike. */
function collectForms(book: Book): Map<string, Set<string>> {
  const { people, organizations, sources } = book.dataset;
  const owners = new Map<string, Set<string>>();
  const add = (form: string, key?: string) => {
    const keys = owners.get(form) ?? new Set();
    if (key !== undefined) keys.add(key);
    owners.set(form, keys);
  };
  for (const [kind, entities] of [["person", people] as const, ["organization", organizations] as const]) {
    for (const { id, name, aliases } of entities)
      for (const form of [name.en, name.zh, ...aliases]) add(form, entityKey({ kind, id }));
  }
  for (const { publisher } of sources) for (const form of [publisher.en, publisher.zh]) add(form);
  return owners;
}

const HAN = /\p{Script=Han}/u;
const WORD = /[\p{Script=Latin}\p{N}]/u;

/** Whether a form stands at this place of a text as a whole word; with Han characters it stands anywhere. */
const isWhole = (text: string, form: string, at: number): boolean =>
  HAN.test(form) || !(WORD.test(text.charAt(at - 1)) || WORD.test(text.charAt(at + form.length)));

/**
 * Longer names first, each taking its place from shorter ones, so that 'UN General Assembly' does not name the UN. A form
 * that two entities share names neither. Both languages are read: one may say 'he' where the other has the name.
 */
function mentionFinder(book: Book): MentionFinder {
  const forms = [...collectForms(book)].sort(([a], [b]) => b.length - a.length);
  return (text) => {
    const found = new Set<string>();
    for (const one of [text.en, text.zh]) {
      const taken: { readonly from: number; readonly to: number }[] = [];
      for (const [form, keys] of forms) {
        for (let from = one.indexOf(form); from !== -1; from = one.indexOf(form, from + 1)) {
          const to = from + form.length;
          if (!isWhole(one, form, from) || taken.some((other) => from < other.to && other.from < to)) continue;
          taken.push({ from, to });
          const [key] = keys;
          if (keys.size === 1 && key !== undefined) found.add(key);
        }
      }
    }
    return found;
  };
}

/** The claims of events that name each person and organization, by key, in time order of the events. */
export function collectMentions(book: Book): ReadonlyMap<string, readonly ClaimInRecord[]> {
  const find = mentionFinder(book);
  const mentions = new Map<string, ClaimInRecord[]>();
  for (const event of book.events) {
    const record = book.link({ kind: "event", id: event.id });
    for (const claim of event.claims) {
      const details = { ...compileClaim(book, claim), record };
      for (const key of find(claim.text)) mentions.set(key, [...(mentions.get(key) ?? []), details]);
    }
  }
  return mentions;
}
