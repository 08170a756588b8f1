import { dayToDate } from '../rows/day.ts';
import { insertRows } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { GivenFigure, MeasureSet } from './measures.ts';

/** Writes the figures that reviews look at. */
export function measureWrites(context: WriteContext<'measureSet'>) {
  const { tx, newId, now, audit } = context;
  const { update } = versionedWrites(context, 'measureSet', tx.measureSet, {
    toRow: (set: MeasureSet) => set,
  });

  return {
    update,

    /**
     * Adds practices to those that figures of a review have been about, each with the next code, in an order that
     * follows no names. Resolves to their ids, by their names.
     */
    async addPractices(
      reviewId: string,
      practices: { name: string; organisationId: string | null }[],
      firstCode: number,
    ): Promise<Map<string, string>> {
      const rows = practices
        .map((practice) => ({ ...practice, id: crypto.randomUUID(), reviewId }))
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .map((row, at) => ({ ...row, code: firstCode + at }));
      await insertRows(tx, 'measured_practices', rows);
      return new Map(rows.map(({ name, id }) => [name, id]));
    },

    /** Says of practices without an organisation which they are, by their ids. */
    async linkPractices(organisations: ReadonlyMap<string, string>): Promise<void> {
      const [ids, organisationIds] = [[...organisations.keys()], [...organisations.values()]];
      if (ids.length === 0) return;
      await tx.$executeRaw`
        UPDATE measured_practices AS p SET organisation_id = found.organisation_id
        FROM unnest(${ids}::uuid[], ${organisationIds}::uuid[]) AS found(id, organisation_id)
        WHERE p.id = found.id AND p.organisation_id IS NULL`;
    },

    /** Keeps figures of practices, whose ids are given by their names. */
    async add(
      set: Omit<MeasureSet, 'id' | 'status' | 'createdAt' | 'version'>,
      figures: GivenFigure[],
      practiceIds: ReadonlyMap<string, string>,
    ): Promise<MeasureSet> {
      const row = await tx.measureSet.create({ data: { ...set, id: newId(), createdAt: now } });
      const rows = figures.map(({ practice, ...figure }) => ({
        ...{ ...figure, id: newId(), setId: row.id, practiceId: practiceIds.get(practice) },
        ...{ from: dayToDate(figure.from), until: dayToDate(figure.until) },
      }));
      await insertRows(tx, 'measured_figures', rows);
      audit('measureSet', row.id, null, row);
      return row;
    },
  };
}
