/** Waiting for a while, as the machine's clock has it; a simulation brings its own. */
export interface Timers {
  /** Has `work` done in some milliseconds, unless it is called off by what this answers. */
  after(milliseconds: number, work: () => void): () => void;
}

/** They keep no process alive that has nothing else to do. */
export const realTimers: Timers = {
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

/** Resolves when the time has passed. */
export function later(milliseconds: number, timers: Timers): Promise<void> {
  return new Promise((resolve) => void timers.after(milliseconds, resolve));
}
