import { useEffect, useEffectEvent, useRef, useState } from "react";
import { readMessage, type SyncMessage, type TourRole, writeMessage } from "#state/tour-sync.ts";

/** `waiting`: no other window has been heard; `together`: one is there; `missing`: windows cannot hear each other here. */
export type TourConnection = "waiting" | "together" | "missing";

/** The channel of a site; several may share a host. */
const channelName = (base: string): string => `wic-tour ${base}`;

/** Opens a channel, or says that this browser has none or refuses it. */
function openChannel(base: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(channelName(base));
  } catch {
    return null;
  }
}

/**
 * The way between the windows of one tour: `send` tells the others, `onMessage` hears them. Others' messages, those of
 * other tours and anything else that may come are left aside.
 */
export function useTourChannel(settings: {
  readonly base: string;
  readonly tour: string;
  readonly role: TourRole;
  /** This window's name, another with every load. */
  readonly self: string;
  readonly onMessage: (message: SyncMessage) => void;
}): { readonly connection: TourConnection; readonly send: (message: Pick<SyncMessage, "kind" | "synced">) => void } {
  const { base, tour, role, self } = settings;
  const channel = useRef<BroadcastChannel | null>(null);
  const [connection, setConnection] = useState<TourConnection>("waiting");
  const send = ({ kind, synced }: Pick<SyncMessage, "kind" | "synced">) =>
    channel.current?.postMessage(writeMessage({ kind, synced, tour, role, from: self }));
  const hear = useEffectEvent((data: unknown) => {
    const message = readMessage(data);
    if (!message || message.tour !== tour || message.from === self) return;
    if (message.role !== role) setConnection(message.kind === "bye" ? "waiting" : "together");
    settings.onMessage(message);
  });
  useEffect(() => {
    const opened = openChannel(base);
    channel.current = opened;
    if (!opened) {
      setConnection("missing");
      return;
    }
    const say = (kind: "hello" | "bye") =>
      opened.postMessage(writeMessage({ kind, synced: null, tour, role, from: self }));
    // A window that slept, or comes back by Back, asks what it has missed.
    const ask = () => {
      if (document.visibilityState === "visible") say("hello");
    };
    const onLeave = () => say("bye");
    opened.addEventListener("message", ({ data }: MessageEvent<unknown>) => hear(data));
    document.addEventListener("visibilitychange", ask);
    window.addEventListener("pageshow", ask);
    window.addEventListener("pagehide", onLeave);
    say("hello");
    return () => {
      document.removeEventListener("visibilitychange", ask);
      window.removeEventListener("pageshow", ask);
      window.removeEventListener("pagehide", onLeave);
      say("bye");
      opened.close();
      channel.current = null;
    };
  }, [base, tour, role, self]);
  return { connection, send };
}
