/**
 * How many milliseconds something may take here that should take at most `ms`. A busy machine gets more
 * time: ten times what an everyday answer takes on it (`usual`).
 */
export const allowed = (ms: number, usual: number): number => ms + 10 * usual;

/**
 * The shortest of ten runs of the work, in milliseconds, so that other load on the machine does not count.
 */
export const fastest = (work: () => unknown): number =>
  Math.min(...Array.from({ length: 10 }, () => timed(work)));

/**
 * The least processor time of ten runs of the work, in milliseconds. Unlike time on the clock, it is the same on a busy
 * machine.
 */
export const cheapest = (work: () => unknown): number =>
  Math.min(...Array.from({ length: 10 }, () => spent(work)));

/**
 * How many times the processor time of the work grows when it gets eight times as much: some 8 if it grows with the amount, and
 * 64 if with its square.
 */
export const growth = (work: (much: number) => unknown, much: number): number =>
  cheapest(() => work(8 * much)) / cheapest(() => work(much));

/** Between growth with the amount and growth with its square. */
export const WITH_THE_AMOUNT = 24;

function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
