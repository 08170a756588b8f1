import type { JobContext } from './job.ts';

/** What falls due within this time is handed to Redis; the rest waits in the database for a later tick. */
const AHEAD_MS = 90_000;
/** How much one tick hands over; a backlog takes more ticks. */
const MOST = 1_000;
/** How long a handled request is remembered: longer than any platform repeats one. */
const REQUESTS_KEPT_MS = 30 * 24 * 3_600_000;

/**
 * Hands over whatever is due, however it was missed: Redis emptied, a wake-up lost, a worker killed. Safe to repeat. Whether
 * more may be due by now than it handed over.
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
