import { dayToDate } from '../rows/day.ts';
import type { WriteContext } from '../rows/store-context.ts';

/** Writes who stands in for whom. */
export function standInWrites({ tx, newId, now }: Pick<WriteContext, 'tx' | 'newId' | 'now'>) {
  return {
    /**
     * Sets who stands in for a person on these days, in these networks; nobody in none. It replaces whoever did before.
     * Resolves to the ids of what is new, and of what was replaced.
     */
    async arrange(
      { personId, awayFrom, awayUntil }: { personId: string; awayFrom: string; awayUntil: string },
      standInId: string | null,
      networkIds: string[],
    ): Promise<{ added: string[]; replaced: string[] }> {
      const before = await tx.standIn.findMany({ where: { personId }, select: { id: true } });
      await tx.standIn.deleteMany({ where: { personId } });
      const days = { awayFrom: dayToDate(awayFrom), awayUntil: dayToDate(awayUntil) };
      const added =
        standInId === null
          ? []
          : networkIds.map((networkId) => ({ id: newId(), networkId, personId, standInId, ...days }));
      await tx.standIn.createMany({ data: added });
      return { added: added.map(({ id }) => id), replaced: before.map(({ id }) => id) };
    },

    /** Keeps that the one who was to stand in cannot. */
    async decline(ids: string[]): Promise<void> {
      await tx.standIn.updateMany({ where: { id: { in: ids } }, data: { declinedAt: now } });
    },
  };
}
