import { dayToDate } from '../rows/day.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { fromRow, type Hours } from './hours.ts';
import { hoursReads } from './hours-reads.ts';

/** Writes when people work. */
export function hoursWrites(context: WriteContext<'hours'>) {
  const { tx, newId, audit } = context;
  const reads = hoursReads(context);
  return {
    /** Sets when a person works. */
    async set(
      personId: string,
      { halfDays, awayFrom, awayUntil }: Pick<Hours, 'halfDays' | 'awayFrom' | 'awayUntil'>,
    ): Promise<Hours> {
      const before = await reads.of(personId);
      const update = {
        halfDays,
        awayFrom: awayFrom && dayToDate(awayFrom),
        awayUntil: awayUntil && dayToDate(awayUntil),
      };
      const create = { id: newId(), personId, ...update };
      const hours = fromRow(await tx.hours.upsert({ where: { personId }, create, update }));
      audit('hours', hours.id, before, hours);
      return hours;
    },
  };
}
