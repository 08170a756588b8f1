import type { Digest, DigestOf } from '../../storage/digests/digests.ts';
import { refusalOf } from '../door/authorise.ts';
import type { UndoableRecord } from '../parts/undoable-record.ts';
import { isSameTime, nextDigest } from './rhythm.ts';
import { CHANGING } from './whose-digest.ts';

/** How a change of a digest is undone: its former weekday and time, or none, apply again. */
export const undoableDigest: UndoableRecord = {
  name: 'The digest',
  called: ({ before, after }) =>
    ((before ?? after) as unknown as Digest).personId ? 'Your digest' : 'The digest of the channel',

  async takeBack({ before, after }, context) {
    const { store, now, network, caller } = context;
    const [was, is] = [before, after] as unknown as [Digest | null, Digest | null];
    const whose = ownerOf(was ?? is);
    const refusal =
      'conversationId' in whose ? await refusalOf(CHANGING, network, caller.id, context, store) : undefined;
    if (refusal) throw refusal;
    const current = await store.digests.of(whose);
    const isAsLeft = current && is ? isSameTime(current, timeOf(is)) : current === is;
    if (!isAsLeft) return false;
    if (was) await store.digests.set(whose, { ...timeOf(was), nextAt: nextDigest(timeOf(was), now) });
    else if (current) await store.digests.stop(current);
    return true;
  },
};

/** What was audited before digests came monthly, or by themselves, says nothing of it. */
const timeOf = ({ every = 'week', weekday, time, zone, byDefault = false }: Digest) => ({
  ...{ every, weekday, time, zone },
  byDefault,
});

function ownerOf(digest: Digest | null): DigestOf {
  if (digest?.personId) return { personId: digest.personId };
  if (digest?.conversationId) return { conversationId: digest.conversationId };
  throw new Error('a digest is a person’s or a channel’s');
}
