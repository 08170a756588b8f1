import type { RootLog } from './log.ts';

/** The parts that were started, or are starting, to be stopped in reverse order. */
export interface Stops {
  /** Records how to stop a part, which may still be starting, and returns the part. */
  push<Part>(name: string, part: Part, stop: (part: Awaited<Part>) => Promise<unknown>): Part;
  /** Stops all parts. One that fails to stop is logged, and the others are stopped all the same. Idempotent. */
  stop(): Promise<void>;
}

/** How long we wait for parts that are still starting, in milliseconds. Later ones end with the process. */
const STARTING_MS = 5_000;

/** An empty list of parts to stop. */
export function createStops(log: RootLog): Stops {
  const stops: { name: string; stop: (late: Promise<void>) => Promise<unknown> }[] = [];
  let stopping: Promise<void> | undefined;
  const stopAll = async () => {
    const late = after(STARTING_MS);
    for (const { name, stop } of stops.reverse()) {
      await stop(late).catch((error: unknown) => log.error({ err: error }, `${name} did not stop cleanly`));
    }
  };
  return {
    push(name, part, stop) {
      const stopIfThere = async (late: Promise<void>) => {
        const arrival = await Promise.race([started(part), late]);
        if (arrival) await stop(arrival.part);
      };
      stops.push({ name, stop: stopIfThere });
      return part;
    },
    stop() {
      stopping ??= stopAll();
      return stopping;
    },
  };
}

/** The part once it has started; undefined if it failed, which its starter is told. */
async function started<Part>(part: Part): Promise<{ part: Awaited<Part> } | undefined> {
  try {
    return { part: await part };
  } catch {
    return undefined;
  }
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());
