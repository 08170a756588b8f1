import type { PollComment } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';

/** Writes what people say about polls. */
export function pollCommentWrites({ tx, newId, now, audit }: WriteContext<'pollComment'>) {
  /** How many they are stands with the poll, so that a card without any asks for none. */
  const count = (pollId: string, by: number) =>
    tx.poll.update({ where: { id: pollId }, data: { comments: { increment: by } } });

  return {
    async add(said: Pick<PollComment, 'pollId' | 'text' | 'createdById'>): Promise<PollComment> {
      const row = await tx.pollComment.create({ data: { id: newId(), ...said, createdAt: now } });
      await count(said.pollId, 1);
      audit('pollComment', row.id, null, row);
      return row;
    },

    /** After its withdrawal: the poll has one comment fewer. */
    async discount({ pollId }: PollComment): Promise<void> {
      await count(pollId, -1);
    },
  };
}
