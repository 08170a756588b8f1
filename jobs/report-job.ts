import type { Log } from '../commands/log.ts';
import { isOutOfReach } from '../storage/rows/out-of-reach.ts';
import { beginProgress, type Progress } from '../storage/rows/progress.ts';
import type { JobContext, JobName } from './job.ts';

/** Does the work of a job. One line of the log says which it was, about which record, how long it took and what came of it. */
export async function reportJob(
  { job, id }: { job: JobName; id: string },
  work: (progress: Progress) => Promise<void>,
  { log, now }: Pick<JobContext, 'log' | 'now'>,
): Promise<void> {
  const began = now().getTime();
  const progress = beginProgress();
  const facts = (outcome: 'done' | 'failed') => ({
    ...{ job, id, ms: now().getTime() - began, statements: progress.statements, outcome },
  });
  try {
    await work(progress);
  } catch (error) {
    logFailure(log, error, facts('failed'), 'a job was run');
    throw error;
  }
  log.info(facts('done'), 'a job was run');
}

/** Logs what failed: as a fault of ours, unless it is the database that did not answer. */
export function logFailure(log: Log, err: unknown, facts: object, sentence: string): void {
  if (isOutOfReach(err)) log.warn({ part: 'database', err, ...facts }, sentence);
  else log.error({ err, ...facts }, sentence);
}
