import type { JobContext } from './job.ts';

/** Jobs due within this time go to Redis; the rest wait in the database for a later tick. */
const AHEAD_MS = 90_000;
/** The most jobs that one tick wakes; a backlog takes more ticks. */
const MOST = 1_000;
/** How long a handled request's id is remembered: longer than any platform repeats a request. */
const REQUESTS_KEPT_MS = 30 * 24 * 3_600_000;

/**
 * Wakes every job that is due or soon will be, also when Redis was emptied, a wake-up was lost or a worker was killed.
 * Idempotent. Resolves to whether more jobs may be due already than one tick wakes.
 */
export async function reconcile({
  storage,
  now,
  wake,
}: Pick<JobContext, 'storage' | 'now' | 'wake'>): Promise<boolean> {
  const at = now();
  const due = await storage.due(new Date(at.getTime() + AHEAD_MS), MOST);
  wake(due);
  await storage.forgetRequests(new Date(at.getTime() - REQUESTS_KEPT_MS), MOST);
  const last = due.at(-1);
  return due.length === MOST && last !== undefined && last.dueAt <= at;
}
