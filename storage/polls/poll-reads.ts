import { type Poll, Prisma } from '../generated/client.ts';
import { rollReads, type WhichRecords } from '../rolls/roll-reads.ts';
import { NO_TURNOUT, type Turnout } from '../rolls/rolls.ts';
import { numberedReads } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { ballotReads } from './ballot-reads.ts';
import { voters } from './tables.ts';

/** A network's polls, with the rolls of those who may vote in them and the ballots that are open to all. */
export function pollReads(context: ReadContext) {
  const { tx } = context;
  const roll = rollReads(context, voters);
  const numbered = numberedReads(tx, 'polls', Prisma.PollScalarFieldEnum, {
    fromRow: (row: Poll) => row,
    orCancelled: true,
  });

  return {
    ...roll,
    ...ballotReads(context),
    ...numbered,

    /** One page: of those open what closes first first, of those closed the latest first. */
    async list(
      networkId: string,
      status: 'open' | 'closed',
      { skip, take }: { skip: number; take: number },
    ): Promise<Poll[]> {
      return tx.poll.findMany({
        where: { networkId, status },
        orderBy:
          status === 'open' ? [{ closesAt: 'asc' }, { id: 'asc' }] : [{ closedAt: 'desc' }, { id: 'desc' }],
        skip,
        take,
      });
    },

    /** The first open polls of a network, what closes first first, and how many have voted in each. */
    async openIn(networkId: string, limit: number): Promise<(Poll & { turnout: Turnout })[]> {
      const polls = await this.list(networkId, 'open', { skip: 0, take: limit });
      const turnouts = await roll.turnouts(polls.map(({ id }) => id));
      return polls.map((poll) => ({ ...poll, turnout: turnouts.get(poll.id) ?? NO_TURNOUT }));
    },

    /** The polls that wait for a person's vote, what closes first first. */
    waitingFor: async (personId: string, which: WhichRecords): Promise<Poll[]> =>
      numbered.withIds(await roll.waiting(personId, which)),

    /** The polls in which a person may vote, whether they have or not, what closes first first. */
    openTo: async (personId: string, which: WhichRecords): Promise<Poll[]> =>
      numbered.withIds(await roll.asking(personId, which)),

    /** Whether a decision of a network was made by a poll. */
    async decided(networkId: string, decisionId: string): Promise<boolean> {
      return (await tx.poll.count({ where: { networkId, status: 'closed', decisionId } })) > 0;
    },
  };
}
