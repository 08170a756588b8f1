import type { ConfidentialLine, PlainSummary } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';

/** Writes what minutes leave out of their redacted version, and what they say in plain English. */
export function versionsWrites(context: WriteContext<'confidentialLine' | 'plainSummary'>) {
  const { tx, newId, now, audit } = context;
  const lines = versionedWrites(context, 'confidentialLine', tx.confidentialLine, {
    toRow: (row: ConfidentialLine) => row,
  });
  const summaries = versionedWrites(context, 'plainSummary', tx.plainSummary, {
    toRow: (row: PlainSummary) => row,
  });
  return {
    /**
     * Leaves a record out, or puts it back. Resolves to the id of the mark, or to null if nothing was to be changed. The
     * meeting must be locked.
     */
    async leaveOut(
      { recordId, ...by }: Pick<ConfidentialLine, 'meetingId' | 'recordId' | 'createdById'>,
      isOut: boolean,
    ): Promise<string | null> {
      const before = await tx.confidentialLine.findUnique({ where: { recordId } });
      if (before === null ? !isOut : before.withdrawn === !isOut) return null;
      if (before) return (await lines.update(before, { withdrawn: !isOut })).id;
      const row = await tx.confidentialLine.create({
        data: { ...by, recordId, id: newId(), createdAt: now },
      });
      audit('confidentialLine', row.id, null, row);
      return row.id;
    },

    /** Says in plain English what a meeting or an item of it came to, or no more. The meeting must be locked. */
    async sayPlainly(
      said: Pick<PlainSummary, 'meetingId' | 'itemId' | 'text' | 'withdrawn' | 'createdById'>,
    ): Promise<string> {
      const { meetingId, itemId, text, withdrawn } = said;
      const before = await tx.plainSummary.findFirst({
        where: { meetingId, itemId },
        orderBy: { id: 'asc' },
      });
      if (before) return (await summaries.update(before, { text, withdrawn })).id;
      const row = await tx.plainSummary.create({ data: { ...said, id: newId(), createdAt: now } });
      audit('plainSummary', row.id, null, row);
      return row.id;
    },
  };
}
