import { countingStatements } from '../storage/database/statements.ts';
import type { JobContext, JobName } from './job.ts';

/** Does the work of a job. One line of the log says which it was, about which record, how long it took and what came of it. */
export async function reportJob(
  { job, id }: { job: JobName; id: string },
  work: () => Promise<void>,
  { log, now }: Pick<JobContext, 'log' | 'now'>,
): Promise<void> {
  const began = now().getTime();
  return countingStatements(async (statements) => {
    const facts = (outcome: 'done' | 'failed') => ({
      ...{ job, id, ms: now().getTime() - began, statements: statements(), outcome },
    });
    try {
      await work();
    } catch (error) {
      log.error({ err: error, ...facts('failed') }, 'a job was run');
      throw error;
    }
    log.info(facts('done'), 'a job was run');
  });
}
