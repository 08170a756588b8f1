import type { PollTemplate } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';

/** Writes the names under which networks keep polls. */
export function pollTemplateWrites(context: WriteContext<'pollTemplate'>) {
  const { tx, newId, now, audit } = context;
  const { update } = versionedWrites(context, 'pollTemplate', tx.pollTemplate, {
    toRow: (row: PollTemplate) => row,
  });
  return {
    async add(
      template: Pick<PollTemplate, 'networkId' | 'name' | 'pollId' | 'createdById'>,
    ): Promise<PollTemplate> {
      const row = await tx.pollTemplate.create({ data: { ...template, id: newId(), createdAt: now } });
      audit('pollTemplate', row.id, null, row);
      return row;
    },

    withdraw: (template: PollTemplate): Promise<PollTemplate> => update(template, { withdrawn: true }),
  };
}
