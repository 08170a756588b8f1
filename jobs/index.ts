import { capabilities } from '../commands/index.ts';
import { dueJobs } from '../storage/tables.ts';
import type { Job, Jobs } from './job.ts';
import { sendMessage } from './send-message.ts';
import { settleDue } from './settle-due.ts';

/** What is done at a time to the records of a capability, by the job that does it. */
const settled = capabilities.flatMap(({ due = {} }) =>
  Object.entries(due).map(([name, whenDue]) => [name, settleDue(name, whenDue)] as const),
);

const handlers = new Map<string, Job>([['send-message', sendMessage], ...settled]);

/** Every job by name; one that nothing does is a bug of ours, met as soon as this is loaded. */
export const jobs: Jobs = dueJobs((name) => {
  const job = handlers.get(name);
  if (!job) throw new Error(`no capability says what the job ${name} does`);
  return job;
});
