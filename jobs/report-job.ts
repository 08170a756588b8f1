import type { Log } from '../commands/log.ts';
import { isOutOfReach } from '../storage/rows/out-of-reach.ts';
import { beginProgress, type Progress } from '../storage/rows/progress.ts';
import { traced } from '../storage/rows/traced.ts';
import type { JobContext, JobName } from './job.ts';

/** Runs a job's `work` and logs one line: job, record id, milliseconds, SQL statements and outcome. Rethrows its error. */
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
    await traced('job', { job }, () => work(progress));
  } catch (error) {
    logFailure(log, error, facts('failed'), 'a job was run');
    throw error;
  }
  log.info(facts('done'), 'a job was run');
}

/** Logs a failure: as a warning if the database is out of reach, otherwise as an error. */
export function logFailure(log: Log, err: unknown, facts: object, sentence: string): void {
  if (isOutOfReach(err)) log.warn({ part: 'database', err, ...facts }, sentence);
  else log.error({ err, ...facts }, sentence);
}
