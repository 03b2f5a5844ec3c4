import { useCallback, useEffect, useRef, useState } from "react";

/** Work that takes a while: says what it is at, and stops when asked. */
export type Job = (step: (done: number, of: number) => Promise<void>) => Promise<void>;

export type JobState =
  | { readonly status: "idle" }
  | { readonly status: "running"; readonly name: string; readonly done: number; readonly of: number }
  | { readonly status: "failed"; readonly name: string };

class Cancelled extends Error {}

/** Lets the page draw and take input before the work goes on. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * Runs one job at a time. Each `step` of it shows its progress, gives the page a breath, and ends the job where it was
 * cancelled or the part that started it is gone.
 */
export function useJob() {
  const [state, setState] = useState<JobState>({ status: "idle" });
  const current = useRef<symbol | null>(null);
  useEffect(
    () => () => {
      current.current = null;
    },
    [],
  );
  const run = useCallback(async (name: string, job: Job) => {
    const own = Symbol(name);
    current.current = own;
    const step = async (done: number, of: number) => {
      if (current.current === own) setState({ status: "running", name, done, of });
      await breathe();
      if (current.current !== own) throw new Cancelled();
    };
    try {
      await step(0, 1);
      await job(step);
      if (current.current === own) setState({ status: "idle" });
    } catch (error) {
      if (current.current === own && !(error instanceof Cancelled)) setState({ status: "failed", name });
    }
  }, []);
  const cancel = useCallback(() => {
    current.current = null;
    setState({ status: "idle" });
  }, []);
  return { state, run, cancel };
}
