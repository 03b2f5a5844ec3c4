import type { Language } from "#domain/language.ts";
import type { Messages } from "./messages.ts";

/** The messages of one language; each is a file of its own. */
export async function loadMessages(language: Language): Promise<Messages> {
  const module = language === "zh" ? await import("./messages-zh.ts") : await import("./messages-en.ts");
  return module.messages;
}
