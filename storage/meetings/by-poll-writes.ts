import type { DateSearch, MinutesVote, Prisma } from '../generated/client.ts';
import { lockRow } from '../rows/lock-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';

/** Writes the votes by which members confirm minutes. */
export function minutesVoteWrites({ tx, newId, now, wake }: WriteContext<'minutesVote'>) {
  return {
    async add(
      vote: Pick<MinutesVote, 'meetingId' | 'pollId' | 'hash' | 'createdById'> & {
        document: Prisma.InputJsonValue;
        nextAt: Date;
      },
    ): Promise<void> {
      const { id } = await tx.minutesVote.create({ data: { ...vote, id: newId(), createdAt: now } });
      wake([{ job: 'take-minutes-vote', id, dueAt: vote.nextAt }]);
    },

    /** Sets how a vote ended or, while it is open, when its result is looked for again. */
    async settle(
      id: string,
      change: Pick<MinutesVote, 'nextAt'> & Partial<Pick<MinutesVote, 'status'>>,
    ): Promise<void> {
      await tx.minutesVote.update({ where: { id }, data: change });
      if (change.nextAt) wake([{ job: 'take-minutes-vote', id, dueAt: change.nextAt }]);
    },
  };
}

/** Writes the searches for the date of a meeting. */
export function dateSearchWrites({ tx, newId, now, wake }: WriteContext<'dateSearch'>) {
  return {
    /** Locks a search until the transaction ends, so that nobody else plans a meeting from it. */
    lock: (id: string): Promise<void> => lockRow(tx, 'date_searches', id),

    async add(search: Omit<DateSearch, 'id' | 'status' | 'createdAt'> & { nextAt: Date }): Promise<void> {
      const { id } = await tx.dateSearch.create({ data: { ...search, id: newId(), createdAt: now } });
      wake([{ job: 'take-date-search', id, dueAt: search.nextAt }]);
    },

    /** Sets how a search ended or, while it is open, when its result is looked for again. */
    async settle(
      id: string,
      change: Pick<DateSearch, 'nextAt'> & Partial<Pick<DateSearch, 'status'>>,
    ): Promise<void> {
      await tx.dateSearch.update({ where: { id }, data: change });
      if (change.nextAt) wake([{ job: 'take-date-search', id, dueAt: change.nextAt }]);
    },
  };
}
