import { Prisma } from '../generated/client.ts';
import { columnsOf } from '../rows/columns.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { type Poll, seenFrom } from './polls.ts';

const columns = columnsOf('t', Prisma.PollScalarFieldEnum);

/** Reads polls that ask the members of several networks together. */
export const acrossReads = ({ tx }: ReadContext) => ({
  /** The ids of the networks whose members a poll asks together, in the order of their names; none if it asks those of its own. */
  async networksAsked({ id, networksAsked }: Pick<Poll, 'id' | 'networksAsked'>): Promise<string[]> {
    if (networksAsked === 0) return [];
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT n.id FROM poll_networks a JOIN networks n ON n.id = a.network_id
      WHERE a.poll_id = ${id}::uuid ORDER BY n.name, n.id`;
    return rows.map((row) => row.id);
  },

  /** The poll of another network that asks the members of this one too, by its number; null if there is none. */
  async byNumberAcross(networkId: string, number: number): Promise<Poll | null> {
    const [row] = await tx.$queryRaw<Poll[]>`
      SELECT ${columns} FROM poll_networks a JOIN polls t ON t.id = a.poll_id
      WHERE a.network_id = ${networkId}::uuid AND t.number = ${number} AND t.network_id <> a.network_id
        AND (t.status <> 'withdrawn' OR t.because IS NOT NULL)`;
    return row ? seenFrom(row, networkId) : null;
  },

  /**
   * A page of the polls that a network sees, its own and those that ask its members together with others: open ones by closing
   * time, closed ones with the latest first.
   */
  async seenIn(
    networkId: string,
    status: 'open' | 'closed',
    { skip, take }: { skip: number; take: number },
  ): Promise<Poll[]> {
    const [order, merged] = ORDERS[status];
    const page = (from: Prisma.Sql): Prisma.Sql => Prisma.sql`
      (SELECT ${columns} FROM ${from} AND t.status = ${status}::poll_status ORDER BY ${order} LIMIT ${skip + take})`;
    const rows = await tx.$queryRaw<Poll[]>`
      SELECT * FROM (
        ${page(Prisma.sql`polls t WHERE t.network_id = ${networkId}::uuid`)}
        UNION ALL
        ${page(Prisma.sql`poll_networks a JOIN polls t ON t.id = a.poll_id WHERE a.network_id = ${networkId}::uuid AND t.network_id <> a.network_id`)}
      ) AS seen ORDER BY ${merged} LIMIT ${take} OFFSET ${skip}`;
    return rows.map((row) => seenFrom(row, networkId));
  },
});

/** The orders of a page, of the table and of what is put together. */
const ORDERS = {
  open: [Prisma.raw('t.closes_at, t.id'), Prisma.raw('"closesAt", id')],
  closed: [Prisma.raw('t.closed_at DESC, t.id DESC'), Prisma.raw('"closedAt" DESC, id DESC')],
} as const;
