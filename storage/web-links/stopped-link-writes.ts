import type { WriteContext } from '../rows/store-context.ts';
import type { WebLinkKind } from './web-links.ts';

/** Stops the links that accounts were given. */
export function stoppedLinkWrites({ tx, newId, audit }: WriteContext<'stoppedLink'>) {
  return {
    /** Stops all links of a kind that the accounts of a person were given so far, whether there are any or not. */
    async stop(personId: string, kind: WebLinkKind): Promise<void> {
      const accounts = await tx.account.findMany({ where: { personId }, orderBy: { id: 'asc' } });
      for (const { id: accountId } of accounts) {
        const row = await tx.stoppedLink.upsert({
          where: { accountId_kind: { accountId, kind } },
          create: { id: newId(), accountId, kind, times: 1 },
          update: { times: { increment: 1 } },
        });
        const before = row.times === 1 ? null : { ...row, times: row.times - 1 };
        audit('stoppedLink', row.id, before, row);
      }
    },
  };
}
