/**
 * The longest that something may take here, in milliseconds, which is to take `ms` at most: on a machine that has much else
 * to do it may take longer, by ten times what an everyday answer takes there (`usual`).
 */
export const allowed = (ms: number, usual: number): number => ms + 10 * usual;

/** The least that the work took of ten times, in milliseconds, so that nothing else that went on counts. */
export const fastest = (work: () => unknown): number =>
  Math.min(...Array.from({ length: 10 }, () => timed(work)));

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
