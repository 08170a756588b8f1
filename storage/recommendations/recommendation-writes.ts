import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { fromRow, toRow } from './recommendation-reads.ts';
import type { Recommendation } from './recommendations.ts';

/** Writes what networks recommend to a group. */
export function recommendationWrites(context: WriteContext<'recommendation'>) {
  const { tx, newId, now, audit } = context;
  return {
    ...versionedWrites(context, 'recommendation', tx.recommendation, { toRow }),

    async add(
      recommendation: Pick<
        Recommendation,
        'networkId' | 'number' | 'text' | 'because' | 'putById' | 'createdById'
      >,
    ): Promise<Recommendation> {
      const row = await tx.recommendation.create({
        data: { ...recommendation, id: newId(), createdAt: now },
      });
      audit('recommendation', row.id, null, row);
      return fromRow(row);
    },
  };
}
