/** Slack waits three seconds for an acknowledgement, and a modal's trigger lives as long. */
const PATIENCE_MS = 2_000;

/**
 * Waits for work that Slack waits for too: so that what is acknowledged has been kept, and what was cut off is seen to
 * have failed. Undefined if the work takes longer than Slack does; it goes on then.
 */
export function whenDone<T>(work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => resolve(undefined), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
