import type { Audit } from '../audit/changes.ts';
import type { Organisation } from '../generated/client.ts';
import { escaped } from '../rows/like.ts';
import { lockRecords, oneNameAtATime } from '../rows/locks.ts';
import type { Transaction } from '../rows/transaction.ts';
import { updateVersion } from '../rows/version.ts';

export type { Organisation } from '../generated/client.ts';

/** How many organisations are compared with a name that is not quite one of theirs. */
const MOST_COMPARED = 500;

/** Partner bodies. No two that are not merged have the same name, whatever its case. */
export function organisationStore(tx: Transaction, newId: () => string, now: Date, note: Audit) {
  return {
    /** A new organisation, or null if there is one of this name, or was before it was merged. */
    async add(name: string, kind: string | null): Promise<Organisation | null> {
      await oneNameAtATime(tx);
      if (await this.byName(name)) return null;
      const organisation = await tx.organisation.create({
        data: { id: newId(), name, kind, createdAt: now },
      });
      note('organisation', organisation.id, null, organisation);
      return organisation;
    },

    /** The organisation of this name, or a new one. */
    async ensure(name: string): Promise<Organisation> {
      const organisation =
        (await this.byName(name)) ?? (await this.add(name, null)) ?? (await this.byName(name));
      if (!organisation) throw new Error('an organisation could be neither found nor made');
      return organisation;
    },

    async get(id: string): Promise<Organisation | null> {
      return tx.organisation.findUnique({ where: { id } });
    },

    /** The organisation of this name in any case; for one that was merged, the one it went into. */
    async byName(name: string): Promise<Organisation | null> {
      const [found] = await tx.$queryRaw<{ id: string }[]>`
        SELECT COALESCE(merged_into_id, id) AS id FROM organisations WHERE lower(name) = lower(${name})
        ORDER BY merged_into_id NULLS FIRST LIMIT 1`;
      return found ? this.get(found.id) : null;
    },

    /** Names that share the first letter or a word's beginning with this one, of which the nearest may be meant. */
    async near(name: string): Promise<string[]> {
      const first = name.slice(0, 1);
      const found = await tx.organisation.findMany({
        where: {
          mergedIntoId: null,
          OR: [
            { name: { startsWith: escaped(first), mode: 'insensitive' } },
            { name: { contains: escaped(name), mode: 'insensitive' } },
          ],
        },
        select: { name: true },
        orderBy: { name: 'asc' },
        take: MOST_COMPARED,
      });
      return found.map((organisation) => organisation.name);
    },

    /** One page of those whose name begins so, by name. */
    async list(starting: string, { skip, take }: { skip: number; take: number }): Promise<Organisation[]> {
      return tx.organisation.findMany({
        where: { mergedIntoId: null, name: { startsWith: escaped(starting), mode: 'insensitive' } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        skip,
        take,
      });
    },

    /** Changes its name or kind; null if another has the name. */
    async update(
      organisation: Organisation,
      change: Partial<Pick<Organisation, 'name' | 'kind'>>,
    ): Promise<Organisation | null> {
      if (change.name !== undefined) {
        await oneNameAtATime(tx);
        const named = await this.byName(change.name);
        if (named && named.id !== organisation.id) return null;
      }
      const after = { ...organisation, ...change, version: organisation.version + 1 };
      await updateVersion(tx.organisation, organisation, change);
      note('organisation', organisation.id, organisation, after);
      return after;
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
        note('seat', seat.id, seat, { ...seat, organisationId: into.id, version: seat.version + 1 });
      await updateVersion(tx.organisation, from, { mergedIntoId: into.id });
      note('organisation', from.id, from, { ...from, mergedIntoId: into.id, version: from.version + 1 });
      // Those merged into it before are now merged into the other, so that one step always leads there.
      await tx.organisation.updateMany({ where: { mergedIntoId: from.id }, data: { mergedIntoId: into.id } });
      return seats.filter(({ withdrawn }) => !withdrawn).length;
    },

    /** The organisations with these ids, by id. */
    async shown(ids: (string | null)[]): Promise<Map<string, Organisation>> {
      const wanted = [...new Set(ids.filter((id) => id !== null))];
      if (wanted.length === 0) return new Map();
      const found = await tx.organisation.findMany({ where: { id: { in: wanted } } });
      return new Map(found.map((organisation) => [organisation.id, organisation]));
    },
  };
}
