import { dayToDate } from '../rows/day.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { type Away, fromRow, type Hours, type HoursChange, type Own } from './hours.ts';
import { hoursReads } from './hours-reads.ts';

/** Writes when people work. */
export function hoursWrites(context: WriteContext<'hours'>) {
  const { tx, newId, audit } = context;
  const reads = hoursReads(context);
  return {
    /** Changes when a person works. Of somebody who has said nothing yet, the rest is `usual`. */
    async set(personId: string, change: HoursChange, usual: Own): Promise<Hours> {
      const before = await reads.of(personId);
      const all = { ...usual, ...change };
      const create = { id: newId(), personId, ...all, ...toDates(all) };
      const update = 'awayFrom' in change ? { ...change, ...toDates(change) } : change;
      const hours = fromRow(await tx.hours.upsert({ where: { personId }, create, update }));
      audit('hours', hours.id, before, hours);
      return hours;
    },
  };
}

const toDates = ({ awayFrom, awayUntil }: Away) => ({
  awayFrom: awayFrom && dayToDate(awayFrom),
  awayUntil: awayUntil && dayToDate(awayUntil),
});
