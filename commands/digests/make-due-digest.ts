import type { Digest } from '../../storage/digests/digests.ts';
import type { Planned } from '../../storage/outbox/messages.ts';
import { addDays, dayOf, instantOf } from '../dates/dates.ts';
import { withinHours } from '../dates/working-hours.ts';
import type { WhenDue } from '../parts/when-due.ts';
import type { DigestMessages } from './digest-view.ts';
import { nextDigest } from './rhythm.ts';
import { firstSince } from './section.ts';

/**
 * Puts a due digest into the outbox, once for each time it is due, and plans the next. A late digest is put off to working
 * hours and replaces all that were missed; the next comes on a later day. One that nobody asked for is not made for who
 * cannot be reached, of which others would be told.
 */
export const makeDueDigest = (kinds: DigestMessages): WhenDue => ({
  command: 'digest.weekly',
  record: 'digest',

  async networkOf(id, now, store) {
    const digest = await store.digests.get(id);
    return digest && digest.nextAt <= now ? null : undefined;
  },

  async run(id, { store, now }) {
    const digest = await store.digests.get(id);
    if (!digest || digest.nextAt > now) return;
    const { zone } = digest;
    const dueAt = withinHours(now, zone);
    const sinceAt = digest.lastAt ?? firstSince(digest.every, dueAt);
    const nextAt = nextDigest(digest, instantOf(addDays(dayOf(dueAt, zone), 1), '00:00', zone));
    if (!(await store.digests.claim(digest, { sinceAt, lastAt: dueAt, nextAt }))) return;
    if (digest.byDefault && digest.personId && !(await store.conversations.reach(digest.personId, null)))
      return;
    const slot = digest.nextAt.toISOString();
    await store.messages.plan([{ ...toWhom(digest, kinds), subjectId: id, slot, dueAt }]);
  },
});

function toWhom({ personId, conversationId }: Digest, { toPerson, toChannel }: DigestMessages): PlannedTo {
  if (personId) return { kind: toPerson, personId };
  if (conversationId) return { kind: toChannel, conversationId };
  throw new Error('A digest is for a person or for a channel');
}

type PlannedTo = Pick<Planned, 'kind'> & ({ personId: string } | { conversationId: string });
