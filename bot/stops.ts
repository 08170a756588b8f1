import type { RootLog } from './log.ts';

/** What was started, or is being started, to be stopped in the opposite order. */
export interface Stops {
  /** Remembers how to stop a part, or one that is still on its way, and gives it back. */
  push<Part>(name: string, part: Part, stop: (part: Awaited<Part>) => Promise<unknown>): Part;
  /** Stops everything; what cannot be stopped does not keep the rest from it. May be called twice. */
  stop(): Promise<void>;
}

/** How long parts on their way are waited for, in milliseconds. What comes later ends with the process. */
const ON_THEIR_WAY_MS = 5_000;

export function createStops(log: RootLog): Stops {
  const stops: { name: string; stop: (late: Promise<void>) => Promise<unknown> }[] = [];
  let stopping: Promise<void> | undefined;
  const stopAll = async () => {
    const late = after(ON_THEIR_WAY_MS);
    for (const { name, stop } of stops.reverse()) {
      await stop(late).catch((error: unknown) => log.error({ err: error }, `${name} did not stop cleanly`));
    }
  };
  return {
    push(name, part, stop) {
      const stopIfThere = async (late: Promise<void>) => {
        const arrival = await Promise.race([arrive(part), late]);
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

/** The part once it is there; nothing where it could not be started, of which whoever started it is told. */
async function arrive<Part>(part: Part): Promise<{ part: Awaited<Part> } | undefined> {
  try {
    return { part: await part };
  } catch {
    return undefined;
  }
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref());
