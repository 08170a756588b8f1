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
