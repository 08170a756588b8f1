import { Prisma, type WordTemplate } from '../generated/client.ts';
import { lockRow } from '../rows/lock-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';

/** Writes how the Word documents of networks look. */
export function templateWrites(context: WriteContext<'wordTemplate'>) {
  const { tx, newId, now, audit } = context;
  const { update } = versionedWrites(context, 'wordTemplate', tx.wordTemplate, {
    toRow: (row: WordTemplate) => toRow(row),
    noted: (row: WordTemplate) => row,
  });
  return {
    /** Lays down how a network’s documents look, in place of what it had. Resolves to the id of that. */
    async set(
      template: Pick<WordTemplate, 'networkId' | 'styles' | 'theme' | 'letterhead' | 'createdById'>,
    ): Promise<string> {
      await lockRow(tx, 'networks', template.networkId);
      const before = await tx.wordTemplate.findUnique({ where: { networkId: template.networkId } });
      if (before) return (await update(before, { ...template, withdrawn: false, createdAt: now })).id;
      const row = await tx.wordTemplate.create({ data: { ...toRow(template), id: newId(), createdAt: now } });
      audit('wordTemplate', row.id, null, row);
      return row.id;
    },

    /** Has documents look as usual again. */
    withdraw: (template: WordTemplate): Promise<WordTemplate> => update(template, { withdrawn: true }),
  };
}

/** The database tells no letterhead from one that is null. */
const toRow = <T extends Pick<WordTemplate, 'letterhead'>>({ letterhead, ...template }: T) => ({
  ...template,
  letterhead: letterhead ?? Prisma.DbNull,
});
