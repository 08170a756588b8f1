/** Slack waits three seconds for an acknowledgement, and a modal's `trigger_id` expires after as long. */
export const PATIENCE_MS = 2_000;

/**
 * Waits for work before its acknowledgement, so that what is acknowledged has been saved, and a crash is seen as a failure.
 * Resolves to undefined if the work takes longer than may be waited; the work goes on.
 */
export function whenDone<T>(work: Promise<T>, patienceMs = PATIENCE_MS): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => resolve(undefined), patienceMs);
    work.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
