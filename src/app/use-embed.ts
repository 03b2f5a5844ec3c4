import { useEffect, useEffectEvent } from "react";

/** What an embed tells the page around it, and what it takes from there: see 'Embedding' of the public interface. */
const TYPE = "wic-timeline";
/** The longest path taken. */
const LONGEST_PATH = 2000;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The path of a `goto` message; null for anything else, whatever it is. */
export function pathOfMessage(message: unknown): string | null {
  if (!isRecord(message) || message.type !== TYPE || message.command !== "goto") return null;
  const { path } = message;
  if (typeof path !== "string" || path.length > LONGEST_PATH) return null;
  // A path of this site and no address of another host.
  return /^\/(?![/\\])/.test(path) ? path : null;
}

/**
 * The two ways between an embed and the page around it. Nothing happens outside an embed.
 *
 * @param url the address that shows this view in full, without a fragment
 * @param onGoto takes a path below the base; what it does not know it ignores
 */
export function useEmbed(embed: boolean, url: string, onGoto: (path: string) => void): void {
  const goto = useEffectEvent(onGoto);
  useEffect(() => {
    if (!embed || window.parent === window) return;
    const onMessage = (event: MessageEvent<unknown>) => {
      // From the page around this one alone, whoever it is: where to go is all it can ask for.
      const path = event.source === window.parent ? pathOfMessage(event.data) : null;
      if (path !== null) goto(path);
    };
    window.addEventListener("message", onMessage);
    return () => window.removeEventListener("message", onMessage);
  }, [embed]);
  useEffect(() => {
    if (!embed || window.parent === window) return;
    let told = -1;
    const tell = () => {
      const height = document.documentElement.scrollHeight;
      if (height === told) return;
      told = height;
      // To any page: the address and a height are no secret.
      window.parent.postMessage({ type: TYPE, event: "view", url, height }, "*");
    };
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [embed, url]);
}
