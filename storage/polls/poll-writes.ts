import type { Prisma } from '../generated/client.ts';
import { rollWrites } from '../rolls/roll-writes.ts';
import { dueWrites } from '../rows/due-writes.ts';
import { insertRows } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { ballotWrites } from './ballot-writes.ts';
import { followerWrites } from './follower-writes.ts';
import type { Decided, NewPlace, Poll } from './polls.ts';
import { heldVoteWrites } from './proxy-writes.ts';
import { standAsideWrites } from './stand-aside-writes.ts';
import { voters } from './tables.ts';

/** Writes polls, with their rolls and open ballots. */
export function pollWrites(context: WriteContext<'poll' | 'ballot'>) {
  const { tx, newId, now, audit } = context;
  const roll = rollWrites(context, voters);
  const { wakeFor, ...due } = dueWrites(context, 'poll', tx.poll, 'close-poll', {
    toRow: (row: Poll) => row,
  });

  const { wakeFollowers } = followerWrites(context);
  const { giveToProxies, ...held } = heldVoteWrites(context);

  return {
    ...roll,
    ...due,
    ...ballotWrites(context),
    ...standAsideWrites(context),
    ...held,

    /** Changes a poll under an optimistic lock. Once it has ended, what waits for that is due. */
    async update(poll: Poll, change: Partial<Poll>): Promise<Poll> {
      const after = await due.update(poll, change);
      if (poll.status === 'open' && after.status !== 'open') await wakeFollowers(poll.id);
      return after;
    },

    /**
     * Opens a poll. Only those with these places may vote, and nobody who joins later; and their proxies for them, unless it asks
     * the members of these networks together.
     */
    async add(poll: NewPoll, places: NewPlace[], networkIds: string[] = []): Promise<Poll> {
      const networksAsked = networkIds.length;
      const opened = await tx.poll.create({ data: { ...poll, networksAsked, id: newId(), createdAt: now } });
      const asks = networkIds.map((networkId) => ({ id: newId(), pollId: opened.id, networkId }));
      await insertRows(tx, 'poll_networks', asks);
      await roll.enrol(opened.id, places);
      const proxies = networksAsked > 0 ? 0 : await giveToProxies(opened);
      const row = { ...opened, proxies };
      if (proxies > 0) await tx.poll.update({ where: { id: row.id }, data: { proxies } });
      audit('poll', row.id, null, row);
      wakeFor(row);
      return row;
    },
  };
}

type NewPoll = Pick<
  Poll,
  | 'networkId'
  | 'number'
  | 'question'
  | 'options'
  | 'most'
  | 'isSecret'
  | 'closesAt'
  | 'nextAt'
  | 'meetingId'
  | 'createdById'
> &
  Partial<
    Decided &
      Pick<
        Poll,
        | 'isCheckable'
        | 'trackerRoot'
        | 'itemId'
        | 'electorate'
        | 'isUnitRule'
        | 'ratifyFrom'
        | 'ratifiesId'
        | 'ratifiesDecisionId'
        | 'repeatsOn'
        | 'repeatsEvery'
        | 'seriesDay'
        | 'followsId'
      >
  > & {
    blocks?: Prisma.InputJsonValue;
  };
