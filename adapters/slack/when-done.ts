/** Slack waits three seconds for an acknowledgement, and a modal's `trigger_id` expires after as long. */
const PATIENCE_MS = 2_000;

/**
 * Waits for work before its acknowledgement, so that what is acknowledged has been saved, and a crash is seen as a failure.
 * Resolves to undefined if the work takes longer than Slack waits; the work goes on.
 */
export function whenDone<T>(work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => resolve(undefined), PATIENCE_MS);
    work.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
