import type { FundedTime } from '../generated/client.ts';
import { lockRow } from '../rows/lock-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';

/** Writes how many sessions are funded. */
export function fundedTimeWrites(context: WriteContext<'fundedTime'>) {
  const { tx, newId, now, audit } = context;
  const { update } = versionedWrites(context, 'fundedTime', tx.fundedTime, {
    toRow: (row: FundedTime) => row,
  });

  return {
    /** Sets how many sessions of a year are funded, for a person or, with null, for the network. */
    async set(
      asked: Pick<FundedTime, 'networkId' | 'year' | 'personId' | 'sessions' | 'createdById'>,
    ): Promise<FundedTime> {
      const { networkId, year, personId, sessions } = asked;
      await lockRow(tx, 'networks', networkId);
      const before = await tx.fundedTime.findFirst({
        where: { networkId, year, personId, withdrawn: false },
      });
      if (before) return update(before, { sessions });
      const row = await tx.fundedTime.create({ data: { ...asked, id: newId(), createdAt: now } });
      audit('fundedTime', row.id, null, row);
      return row;
    },
  };
}
