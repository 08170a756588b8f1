import { addDays, dayOf, instantOf } from '../commands/dates/dates.ts';
import { withinHours } from '../commands/dates/working-hours.ts';
import { aWeekBefore } from '../commands/digests/section.ts';
import { nextDigest } from '../commands/digests/weekly.ts';
import { systemActor } from '../storage/audit/changes.ts';
import type { Digest } from '../storage/digests/digests.ts';
import type { Planned } from '../storage/outbox/messages.ts';
import type { Job } from './job.ts';

/**
 * Sends a digest on its way, once for each time it is due, and has it come again. One that is late comes when people are
 * at work, in place of all that were missed, and the next on a later day.
 */
export const makeDigest: Job = async ({ id }, { storage, now, newId, wake }) => {
  const at = now();
  const author = systemActor(`make-digest:${id}:${at.toISOString()}`, 'digest.weekly');
  const { due } = await storage.transaction({ now: at, newId }, author, async (store) => {
    const digest = await store.digests.get(id);
    if (!digest || digest.nextAt > at) return;
    const { zone } = digest;
    const dueAt = withinHours(at, zone);
    const sinceAt = digest.lastAt ?? aWeekBefore(dueAt);
    const nextAt = nextDigest(digest, instantOf(addDays(dayOf(dueAt, zone), 1), '00:00', zone));
    if (!(await store.digests.take(digest, { sinceAt, lastAt: dueAt, nextAt }))) return;
    const key = `digest:${id}:${digest.nextAt.toISOString()}`;
    await store.messages.plan([{ ...toWhom(digest), key, subjectId: id, dueAt }]);
  });
  wake(due);
};

function toWhom({ personId, conversationId }: Digest): PlannedTo {
  if (personId) return { kind: 'person.digest', personId };
  if (conversationId) return { kind: 'channel.digest', conversationId };
  throw new Error('A digest is for a person or for a channel');
}

type PlannedTo = Pick<Planned, 'kind'> & ({ personId: string } | { conversationId: string });
