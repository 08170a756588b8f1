import { lockOrganisationNames, lockRecords, shareRecord } from '../rows/lock-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { mergeOrganisations } from './merge-organisation-writes.ts';
import { idByName, organisationReads } from './organisation-reads.ts';
import type { Organisation, OrganisationName } from './organisations.ts';

/**
 * Writes partner organisations. Two that are not merged never have the same name in the directory, in any
 * case.
 */
export function organisationWrites(context: WriteContext<'organisation' | 'organisationName' | 'seat'>) {
  const { tx, newId, now, audit } = context;
  const reads = organisationReads(context);
  const bodies = versionedWrites(context, 'organisation', tx.organisation, {
    toRow: (row: Organisation) => row,
  });
  const names = versionedWrites(context, 'organisationName', tx.organisationName, {
    toRow: (row: OrganisationName) => row,
  });

  return {
    /**
     * Locks the names of organisations, and these organisations with their seats, until the transaction ends.
     * Throws `Conflict` if one has changed since it was read.
     */
    async hold(...held: Pick<Organisation, 'id' | 'version'>[]): Promise<void> {
      await lockOrganisationNames(tx);
      await lockRecords(tx, 'organisations', held);
    },

    /** The same, without checking their versions. */
    async holdIds(...ids: string[]): Promise<void> {
      await lockOrganisationNames(tx);
      const held = await tx.organisation.findMany({ where: { id: { in: ids } } });
      await lockRecords(tx, 'organisations', held);
    },

    /** Creates an organisation. Null if there is one of this name, or was one before a merge. */
    async add(name: string, kind: string | null, networkId: string | null): Promise<Organisation | null> {
      await lockOrganisationNames(tx);
      if (await reads.byName(name, networkId)) return null;
      const organisation = await tx.organisation.create({
        data: { id: newId(), name, kind, addedInId: networkId, createdAt: now },
      });
      audit('organisation', organisation.id, null, organisation);
      return organisation;
    },

    /**
     * Finds or creates the organisation of this name in a network, locked against a merge until the
     * transaction ends.
     */
    async ensure(name: string, networkId: string): Promise<Organisation> {
      const organisation =
        (await this.kept(name, networkId)) ??
        (await this.add(name, null, networkId)) ??
        (await this.kept(name, networkId));
      if (!organisation) throw new Error('an organisation could be neither found nor made');
      return organisation;
    },

    /**
     * Finds the organisation of this name in a network, locked against a merge until the transaction ends.
     */
    async kept(name: string, networkId: string): Promise<Organisation | null> {
      const id = await idByName(tx, name, networkId);
      if (id === null) return null;
      // It may have been merged or withdrawn before the lock was taken.
      await shareRecord(tx, 'organisations', id);
      const held = await reads.get(id);
      return held && (held.mergedIntoId !== null || held.withdrawn) ? this.kept(name, networkId) : held;
    },

    /** Renames it. Null if another organisation has that name. */
    async rename(organisation: Organisation, name: string): Promise<Organisation | null> {
      await lockOrganisationNames(tx);
      const named = await reads.byName(name, null);
      if (named && named.id !== organisation.id) return null;
      return bodies.update(organisation, { name });
    },

    /** Says of what kind it is. */
    sayKind: (organisation: Organisation, kind: string): Promise<Organisation> =>
      bodies.update(organisation, { kind }),

    /** Sets a network's own name for it, or removes that. */
    async call(
      { id: organisationId }: Organisation,
      networkId: string,
      name: string | null,
    ): Promise<OrganisationName | null> {
      const before = await reads.ownName(organisationId, networkId);
      if (before)
        return names.update(before, name === null ? { withdrawn: true } : { name, withdrawn: false });
      if (name === null) return null;
      const made = await tx.organisationName.create({
        data: { id: newId(), networkId, organisationId, name },
      });
      audit('organisationName', made.id, null, made);
      return made;
    },

    /**
     * Merges `from` into `into`, which gets its seats and its names in networks. Resolves to the number of
     * seats.
     */
    merge: (from: Organisation, into: Organisation): Promise<number> =>
      mergeOrganisations(context, from, into),
  };
}
