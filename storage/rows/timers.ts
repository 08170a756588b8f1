/** Sets timers. A simulation brings its own. */
export interface Timers {
  /** Calls `work` after some milliseconds. Returns a function that cancels the timer. */
  after(milliseconds: number, work: () => void): () => void;
}

/** Node's timers. They do not keep the process alive. */
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
