/** What else the machine does meanwhile: a number measured on a busy machine says so. */
import { availableParallelism, cpus } from "node:os";

const LOOK_MILLISECONDS = 500;

type Ticks = { readonly busy: number; readonly all: number };

function ticks(): Ticks {
  let busy = 0;
  let all = 0;
  for (const { times } of cpus()) {
    const own = times.user + times.nice + times.sys + times.irq;
    busy += own;
    all += own + times.idle;
  }
  return { busy, all };
}

export const sleep = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** The share of all cores that was busy for half a second, 0 to 1. */
async function busyShare(): Promise<number> {
  const before = ticks();
  await sleep(LOOK_MILLISECONDS);
  const after = ticks();
  return (after.busy - before.busy) / Math.max(1, after.all - before.all);
}

/** A machine this idle is quiet. */
const QUIET = 0.2;

/**
 * Waits until the machine is quiet, at most for `patienceMs`.
 *
 * @returns the share of the cores that was busy with other things when the waiting ended
 */
export async function waitForQuiet(patienceMs: number): Promise<number> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const share = await busyShare();
    if (share <= QUIET || performance.now() > until) return share;
  }
}

export const describeMachine = (): string => {
  const [cpu] = cpus();
  return `${availableParallelism()} × ${cpu?.model.trim() || "processor"}, Node ${process.versions.node}`;
};
