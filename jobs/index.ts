import { capabilities } from '../commands/index.ts';
import { dueJobs } from '../storage/tables.ts';
import type { Job, Jobs } from './job.ts';
import { readRoster } from './read-roster.ts';
import { sendMessage } from './send-message.ts';
import { settleDue } from './settle-due.ts';

/** The jobs that capabilities declare for their due records, by name. */
const capabilityJobs = capabilities.flatMap(({ due = {} }) =>
  Object.entries(due).map(([name, whenDue]) => [name, settleDue(name, whenDue)] as const),
);

const handlers = new Map<string, Job>([
  ['send-message', sendMessage],
  ['read-roster', readRoster],
  ...capabilityJobs,
]);

/** Every job's handler by name. Throws when the module loads if a job has none: a bug in the code. */
export const jobs: Jobs = dueJobs((name) => {
  const job = handlers.get(name);
  if (!job) throw new Error(`no capability says what the job ${name} does`);
  return job;
});
