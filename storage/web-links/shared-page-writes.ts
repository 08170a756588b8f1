import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { SharedPage } from './web-links.ts';

/** Shares pages with networks, and withdraws them. */
export function sharedPageWrites(context: WriteContext<'sharedPage'>) {
  const { tx, newId, now, audit } = context;
  const { update } = versionedWrites(context, 'sharedPage', tx.sharedPage, {
    toRow: (row: SharedPage) => row,
  });
  return {
    update,

    async add(
      page: Pick<SharedPage, 'networkId' | 'number' | 'meetingId' | 'kind' | 'until' | 'createdById'>,
    ): Promise<SharedPage> {
      const row = await tx.sharedPage.create({ data: { ...page, id: newId(), createdAt: now } });
      audit('sharedPage', row.id, null, row);
      return row;
    },

    /** Withdraws all that a person has shared. */
    async withdrawAllOf(personId: string): Promise<void> {
      const open = await tx.sharedPage.findMany({ where: { createdById: personId, status: 'open' } });
      for (const page of open) await update(page, { status: 'withdrawn' });
    },
  };
}
