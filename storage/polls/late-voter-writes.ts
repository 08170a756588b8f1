import type { LateVoter } from '../generated/client.ts';
import { rollWrites } from '../rolls/roll-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { NewPlace } from './polls.ts';
import { voters } from './tables.ts';

/** Writes who is put on the roll of a poll after it has opened. */
export function lateVoterWrites(context: WriteContext<'lateVoter'>) {
  const { tx, newId, now, audit } = context;
  const { enrol } = rollWrites(context, voters);
  /** How many they are stands with the poll, whose other changes it does not meet. */
  const count = (pollId: string, by: number) =>
    tx.poll.update({ where: { id: pollId }, data: { late: { increment: by } } });

  return {
    /** Puts somebody on the roll of an open poll. */
    async add(pollId: string, place: NewPlace, addedById: string): Promise<LateVoter> {
      await enrol(pollId, [place]);
      const data = { id: newId(), pollId, personId: place.personId, addedById, createdAt: now };
      const row = await tx.lateVoter.create({ data });
      await count(pollId, 1);
      audit('lateVoter', row.id, null, row);
      return row;
    },

    /** Takes them off it again, if they have not voted. Resolves to whether they had not. */
    async remove({ pollId, personId }: LateVoter): Promise<boolean> {
      const gone = await tx.voter.deleteMany({ where: { pollId, personId, votedAt: null } });
      if (gone.count > 0) await count(pollId, -1);
      return gone.count > 0;
    },
  };
}
