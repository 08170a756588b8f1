import type { Organisation } from '../generated/client.ts';
import { lockOrganisationNames, lockRecords } from '../rows/lock-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { organisationReads } from './organisation-reads.ts';

/** Partner bodies. No two that are not merged have the same name, whatever its case. */
export function organisationWrites(context: WriteContext<'organisation' | 'seat'>) {
  const { tx, newId, now, audit } = context;
  const reads = organisationReads(context);
  const { update } = versionedWrites(context, 'organisation', tx.organisation, {
    toRow: (row: Organisation) => row,
  });

  return {
    /** A new organisation, or null if there is one of this name, or was before it was merged. */
    async add(name: string, kind: string | null): Promise<Organisation | null> {
      await lockOrganisationNames(tx);
      if (await reads.byName(name)) return null;
      const organisation = await tx.organisation.create({
        data: { id: newId(), name, kind, createdAt: now },
      });
      audit('organisation', organisation.id, null, organisation);
      return organisation;
    },

    /** The organisation of this name, or a new one. */
    async ensure(name: string): Promise<Organisation> {
      const organisation =
        (await reads.byName(name)) ?? (await this.add(name, null)) ?? (await reads.byName(name));
      if (!organisation) throw new Error('an organisation could be neither found nor made');
      return organisation;
    },

    /** Changes its name or kind; null if another has the name. */
    async update(
      organisation: Organisation,
      change: Partial<Pick<Organisation, 'name' | 'kind'>>,
    ): Promise<Organisation | null> {
      if (change.name !== undefined) {
        await lockOrganisationNames(tx);
        const named = await reads.byName(change.name);
        if (named && named.id !== organisation.id) return null;
      }
      return update(organisation, change);
    },

    /** Makes `from` one with `into`, which gets its seats; how many. */
    async merge(from: Organisation, into: Organisation): Promise<number> {
      await lockRecords(tx, 'organisations', [from, into]);
      const seats = await tx.seat.findMany({ where: { organisationId: from.id } });
      await tx.seat.updateMany({
        where: { organisationId: from.id },
        data: { organisationId: into.id, version: { increment: 1 } },
      });
      for (const seat of seats)
        audit('seat', seat.id, seat, { ...seat, organisationId: into.id, version: seat.version + 1 });
      await update(from, { mergedIntoId: into.id });
      // Those merged into it before are now merged into the other, so that one step always leads there.
      await tx.organisation.updateMany({ where: { mergedIntoId: from.id }, data: { mergedIntoId: into.id } });
      return seats.filter(({ withdrawn }) => !withdrawn).length;
    },
  };
}
