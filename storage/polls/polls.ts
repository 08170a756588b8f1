import type { Audit } from '../audit/changes.ts';
import { type Poll, Prisma } from '../generated/client.ts';
import { stillBelongs } from '../members/still-belongs.ts';
import type { Wake } from '../outbox/due.ts';
import { rollStore, type Turnout } from '../rolls/rolls.ts';
import { nearestNumbers } from '../rows/numbers.ts';
import type { Transaction } from '../rows/transaction.ts';
import { updateVersion } from '../rows/version.ts';

export type { Poll } from '../generated/client.ts';
export type { Tally, Turnout, Voter } from '../rolls/rolls.ts';

type New = Pick<
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
>;

/** A network's polls, with the rolls of those who may vote in them and the ballots that are open to all. */
export function pollStore(tx: Transaction, newId: () => string, now: Date, note: Audit, wake: Wake) {
  const wakeFor = ({ id, nextAt }: Pick<Poll, 'id' | 'nextAt'>) =>
    wake([{ job: 'close-poll', id, dueAt: nextAt }]);
  const roll = rollStore(tx, now, note);

  /** The open polls in which a person may vote, what closes first first. */
  async function openTo(personId: string, among: Prisma.Sql, page: Prisma.Sql): Promise<Poll[]> {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM voters v JOIN polls p ON p.id = v.poll_id JOIN networks n ON n.id = p.network_id ${stillBelongs(now)}
      WHERE v.person_id = ${personId}::uuid AND p.status = 'open' AND p.closes_at > ${now} AND n.status = 'active' ${among}
      ORDER BY p.closes_at, p.id ${page}`;
    const ids = rows.map(({ id }) => id);
    const found = new Map(
      (await tx.poll.findMany({ where: { id: { in: ids } } })).map((poll) => [poll.id, poll]),
    );
    return ids.flatMap((id) => found.get(id) ?? []);
  }

  return {
    ...roll,

    /** Opens a poll to these people, and nobody who comes later. */
    async add(poll: New, personIds: string[]): Promise<Poll> {
      const row = await tx.poll.create({ data: { ...poll, id: newId(), createdAt: now } });
      await roll.enrol(row.id, personIds);
      note('poll', row.id, null, row);
      wakeFor(row);
      return row;
    },

    /** Changes a poll that is still at the version we read; throws `Conflict` otherwise. */
    async update(poll: Poll, change: Partial<Poll>): Promise<Poll> {
      await updateVersion(tx.poll, poll, change);
      const after = { ...poll, ...change, version: poll.version + 1 };
      note('poll', poll.id, poll, after);
      if (change.nextAt) wakeFor(after);
      return after;
    },

    /** Says when the poll is to be looked at again; nothing of the record changes. */
    async lookAgain(id: string, nextAt: Date): Promise<void> {
      await tx.poll.update({ where: { id }, data: { nextAt } });
      wakeFor({ id, nextAt });
    },

    async get(id: string): Promise<Poll | null> {
      return tx.poll.findUnique({ where: { id } });
    },

    /** The poll as it stands, which nobody closes or changes until this transaction ends; others may vote in it. */
    async lockShared(id: string): Promise<Poll> {
      await tx.$queryRaw`SELECT 1 FROM polls WHERE id = ${id}::uuid FOR SHARE`;
      return tx.poll.findUniqueOrThrow({ where: { id } });
    },

    /** The poll as it stands, in which nobody votes any more until this transaction ends. */
    async lockForUpdate(id: string): Promise<Poll> {
      await tx.$queryRaw`SELECT 1 FROM polls WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
      return tx.poll.findUniqueOrThrow({ where: { id } });
    },

    /** The polls with these ids, in no order. */
    async withIds(ids: string[]): Promise<Poll[]> {
      return tx.poll.findMany({ where: { id: { in: ids } } });
    },

    /** The poll with this number, unless its opening was taken back; one that was cancelled says why. */
    async byNumber(networkId: string, number: number): Promise<Poll | null> {
      const row = await tx.poll.findUnique({ where: { networkId_number: { networkId, number } } });
      return row && (row.status !== 'withdrawn' || row.because !== null) ? row : null;
    },

    nearest: (networkId: string, number: number) => nearestNumbers(tx, 'polls', networkId, number),

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
      return polls.map((poll) => ({ ...poll, turnout: turnouts.get(poll.id) ?? { voted: 0, of: 0 } }));
    },

    /**
     * The first polls that wait for a person's vote, what closes first first: they are on its roll, still belong to its
     * network and have not voted. In all networks, unless `networkId` names one.
     */
    async waitingFor(
      personId: string,
      limit: number,
      networkId: string | null = null,
      skip = 0,
    ): Promise<Poll[]> {
      const inNetwork = networkId === null ? Prisma.empty : Prisma.sql`AND p.network_id = ${networkId}::uuid`;
      return openTo(
        personId,
        Prisma.sql`AND v.voted_at IS NULL ${inNetwork}`,
        Prisma.sql`LIMIT ${limit} OFFSET ${skip}`,
      );
    },

    /** The first polls of a network in which a person may vote, whether they have or not. */
    openTo: (personId: string, networkId: string, limit: number): Promise<Poll[]> =>
      openTo(personId, Prisma.sql`AND p.network_id = ${networkId}::uuid`, Prisma.sql`LIMIT ${limit}`),

    /** Of these polls, those that wait for a person's vote. */
    waitingAmong: (personId: string, ids: string[]): Promise<Poll[]> =>
      openTo(personId, Prisma.sql`AND v.voted_at IS NULL AND p.id = ANY(${ids}::uuid[])`, Prisma.empty),

    /** Whether a decision of a network was made by a poll. */
    async decided(networkId: string, decisionId: string): Promise<boolean> {
      return (await tx.poll.count({ where: { networkId, status: 'closed', decisionId } })) > 0;
    },
  };
}
