import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { Endorsement } from './recommendations.ts';

/** Writes which networks are asked to endorse a recommendation, and what they say. */
export function endorsementWrites(context: WriteContext<'endorsement'>) {
  const { tx, newId, now, audit, wake } = context;
  const endorsements = versionedWrites(context, 'endorsement', tx.endorsement, {
    toRow: (row: Endorsement) => row,
  });

  return {
    async add(
      endorsement: Pick<Endorsement, 'networkId' | 'number' | 'recommendationId' | 'createdById'> &
        Partial<Pick<Endorsement, 'status' | 'byId' | 'at'>>,
    ): Promise<Endorsement> {
      const row = await tx.endorsement.create({ data: { ...endorsement, id: newId(), createdAt: now } });
      audit('endorsement', row.id, null, row);
      return row;
    },

    /** Changes an endorsement under an optimistic lock. A job takes the result of the poll by which it is decided. */
    async update(endorsement: Endorsement, change: Partial<Endorsement>): Promise<Endorsement> {
      const after = await endorsements.update(endorsement, change);
      if (change.nextAt) wake([{ job: 'take-endorsement', id: after.id, dueAt: change.nextAt }]);
      return after;
    },
  };
}
