import type { LocalityRound } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';

/** Writes rounds of localities. */
export function roundWrites({ tx, newId, now, audit }: WriteContext<'localityRound'>) {
  return {
    async add(
      round: Pick<LocalityRound, 'networkId' | 'number' | 'title' | 'localities' | 'createdById'>,
    ): Promise<LocalityRound> {
      const row = await tx.localityRound.create({ data: { ...round, id: newId(), createdAt: now } });
      audit('localityRound', row.id, null, row);
      return row;
    },
  };
}
