import { dayToDate } from '../rows/day.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { fromStandInRow, type StandIn } from './stand-ins.ts';

/** Reads who stands in for whom. */
export function standInReads({ tx }: ReadContext) {
  const read = async (where: NonNullable<Parameters<typeof tx.standIn.findMany>[0]>['where']) => {
    const include = { person: { select: { hours: true } } } as const;
    const rows = await tx.standIn.findMany({ where: where ?? {}, include, orderBy: { id: 'asc' } });
    return rows.map(fromStandInRow);
  };
  return {
    /** Those with these ids. */
    withIds: (ids: string[]): Promise<StandIn[]> => read({ id: { in: ids } }),

    /** For whom a person stands in, and who stands in for them, on a day or later; whoever declined left out. */
    async of(personId: string, today: string): Promise<StandIn[]> {
      const either = [{ personId }, { standInId: personId }];
      const found = await read({ OR: either, awayUntil: { gte: dayToDate(today) }, declinedAt: null });
      return found.filter(({ isMeant }) => isMeant);
    },

    /** For which of these people somebody stands in, at whatever time, and in which network. */
    async onBehalfOf(personIds: string[], standInId: string): Promise<StandIn[]> {
      const found = await read({ personId: { in: personIds }, standInId, declinedAt: null });
      return found.filter(({ isMeant }) => isMeant);
    },

    /** The ids of all in which a person was to be stood in for. */
    async idsOf(personId: string): Promise<string[]> {
      const rows = await tx.standIn.findMany({ where: { personId }, select: { id: true } });
      return rows.map(({ id }) => id);
    },
  };
}
