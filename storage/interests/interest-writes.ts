import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { Interest } from './interests.ts';

/** Writes what members declare, and what is ruled on it. */
export function interestWrites(context: WriteContext<'interest'>) {
  const { tx, newId, now, audit } = context;
  return {
    ...versionedWrites(context, 'interest', tx.interest, { toRow: (row: Interest) => row }),

    async add(
      interest: Pick<
        Interest,
        'networkId' | 'number' | 'personId' | 'kind' | 'text' | 'meetingId' | 'itemId' | 'pollId'
      >,
    ): Promise<Interest> {
      const row = await tx.interest.create({ data: { ...interest, id: newId(), createdAt: now } });
      audit('interest', row.id, null, row);
      return row;
    },
  };
}
