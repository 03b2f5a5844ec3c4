import { useEffect, useState } from "react";

export type ChunkState<T> =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly code: T }
  | { readonly status: "failed"; readonly retry: () => void };

/** What has arrived, by the function that fetched it. */
const arrived = new Map<unknown, unknown>();

/**
 * Code that is not needed before the first paint, fetched once `wanted`.
 *
 * @param load a function of the module's own, the same at every call: what it brought is kept by it
 */
export function useChunk<T>(load: () => Promise<T>, wanted = true): ChunkState<T> {
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const [code, setCode] = useState<T | null>(() => (arrived.get(load) as T | undefined) ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt is a new import
  useEffect(() => {
    if (!wanted || code) return;
    let current = true;
    setFailed(false);
    load().then(
      (value) => {
        arrived.set(load, value);
        // A component is a function, which setState would call.
        if (current) setCode(() => value);
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [load, wanted, code, attempt]);
  if (code) return { status: "ready", code };
  return failed ? { status: "failed", retry: () => setAttempt((before) => before + 1) } : { status: "loading" };
}
