import { Prisma, type Election as Row } from '../generated/client.ts';
import { fromSql } from '../members/role-in-sql.ts';
import { fromDate, toDate } from '../rows/day.ts';
import { numberedReads } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { type Candidate, type Election, type ElectionBallot, type ElectionList, SHOWN } from './elections.ts';

/** Of a row from our own SQL, too, where the role is spelt as in the database. */
export const fromRow = (row: Row): Election => ({
  ...row,
  role: fromSql(row.role),
  until: fromDate(row.until),
});
export const toRow = (election: Election): Row => ({ ...election, until: toDate(election.until) });

/** Reads elections, with their candidates and ballots. */
export function electionReads({ tx }: ReadContext) {
  return {
    ...numberedReads(tx, 'elections', Prisma.ElectionScalarFieldEnum, { fromRow, orCancelled: true }),

    /** The candidates of these elections, in the order in which they were nominated. */
    async candidatesOf(electionIds: string[]): Promise<Candidate[]> {
      return tx.candidate.findMany({
        where: { electionId: { in: electionIds }, status: { not: 'withdrawn' } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      });
    },

    /** A page of an election’s candidates who have not declined, in the order in which they were nominated. */
    async candidates(electionId: string, span: { skip: number; take: number }): Promise<Candidate[]> {
      const where = { electionId, status: { in: SHOWN } };
      return tx.candidate.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }], ...span });
    },

    /** What a person is in these elections. */
    async candidacies(personId: string, electionIds: string[]): Promise<Candidate[]> {
      return tx.candidate.findMany({
        where: { personId, electionId: { in: electionIds }, status: { not: 'withdrawn' } },
      });
    },

    /** The first `take` elections in open networks whose nomination waits for a person’s answer. */
    async awaiting(personId: string, take: number): Promise<Election[]> {
      const rows = await tx.election.findMany({
        where: { status: 'nominating', candidates: { some: { personId, status: 'nominated' } } },
        orderBy: [{ nominationsClose: 'asc' }, { id: 'asc' }],
        take,
      });
      return rows.map(fromRow);
    },

    /** A page of a network’s elections, newest first. */
    async list(
      networkId: string,
      which: ElectionList,
      span: { skip: number; take: number },
    ): Promise<Election[]> {
      const status = {
        in: which === 'closed' ? ['closed' as const] : (['nominating', 'balloting'] as const),
      };
      const rows = await tx.election.findMany({
        where: { networkId, status: { in: [...status.in] } },
        orderBy: { number: 'desc' },
        ...span,
      });
      return rows.map(fromRow);
    },

    /** The polls by which an election is voted on. */
    async ballotsOf(electionId: string): Promise<ElectionBallot[]> {
      return tx.electionBallot.findMany({ where: { electionId }, orderBy: { id: 'asc' } });
    },

    async ballot(id: string): Promise<ElectionBallot | null> {
      return tx.electionBallot.findUnique({ where: { id } });
    },
  };
}
