import type { Poll } from '../generated/client.ts';
import { rollWrites } from '../rolls/roll-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { updateVersion } from '../rows/version-writes.ts';
import { ballotWrites } from './ballot-writes.ts';
import { voters } from './tables.ts';

/** A network's polls, with the rolls of those who may vote in them and the ballots that are open to all. */
export function pollWrites(context: WriteContext<'poll' | 'ballot'>) {
  const { tx, newId, now, audit, wake } = context;
  const wakeFor = ({ id, nextAt }: Pick<Poll, 'id' | 'nextAt'>) =>
    wake([{ job: 'close-poll', id, dueAt: nextAt }]);

  const roll = rollWrites(context, voters);

  return {
    ...roll,
    ...ballotWrites(context),

    /** Opens a poll to these people, and nobody who comes later. */
    async add(poll: New, personIds: string[]): Promise<Poll> {
      const row = await tx.poll.create({ data: { ...poll, id: newId(), createdAt: now } });
      await roll.enrol(row.id, personIds);
      audit('poll', row.id, null, row);
      wakeFor(row);
      return row;
    },

    /** Changes a poll that is still at the version we read; throws `Conflict` otherwise. */
    async update(poll: Poll, change: Partial<Poll>): Promise<Poll> {
      await updateVersion(tx.poll, poll, change);
      const after = { ...poll, ...change, version: poll.version + 1 };
      audit('poll', poll.id, poll, after);
      if (change.nextAt) wakeFor(after);
      return after;
    },

    /** Says when the poll is to be looked at again; nothing of the record changes. */
    async lookAgain(id: string, nextAt: Date): Promise<void> {
      await tx.poll.update({ where: { id }, data: { nextAt } });
      wakeFor({ id, nextAt });
    },
  };
}

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
