import type { Log } from './log.ts';

/** What was started, to be stopped in the opposite order. */
export interface Stops {
  /** Remembers how to stop a part, and gives the part back. */
  push<T>(name: string, part: T, stop: (part: T) => Promise<unknown>): T;
  /** Stops everything; what cannot be stopped does not keep the rest from it. May be called twice. */
  stop(): Promise<void>;
}

export function createStops(log: Log): Stops {
  const stops: { name: string; stop: () => Promise<unknown> }[] = [];
  let stopping: Promise<void> | undefined;
  const stopAll = async () => {
    for (const { name, stop } of stops.reverse()) {
      await stop().catch((error: unknown) => log.error({ err: error }, `${name} did not stop cleanly`));
    }
  };
  return {
    push(name, part, stop) {
      stops.push({ name, stop: () => stop(part) });
      return part;
    },
    stop() {
      stopping ??= stopAll();
      return stopping;
    },
  };
}
