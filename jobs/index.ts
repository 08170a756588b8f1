import { capabilities } from '../commands/index.ts';
import type { JobName, Jobs } from './job.ts';
import { sendMessage } from './send-message.ts';
import { settleDue } from './settle-due.ts';

/** What is done at a time, by the job that does it, as each capability says. */
const whenDue = capabilities.flatMap(({ due = {} }) => Object.entries(due));

/** The handler of what a capability sees to; a job that none does is a bug of ours. */
function settling(name: Exclude<JobName, 'send-message'>): Jobs[JobName] {
  const found = whenDue.find(([job]) => job === name);
  if (!found) throw new Error(`no capability says what the job ${name} does`);
  return settleDue(name, found[1]);
}

/** Every job by name. */
export const jobs: Jobs = {
  'send-message': sendMessage,
  'close-poll': settling('close-poll'),
  'close-review': settling('close-review'),
  'make-digest': settling('make-digest'),
};
