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

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
