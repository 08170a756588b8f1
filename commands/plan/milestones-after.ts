import type { Milestone } from '../../storage/plan/milestones.ts';
import type { Day } from '../dates/dates.ts';
import { addWorkingDays, nextWorkingDay, workingDaysAfter } from '../dates/working-days.ts';

/** A milestone as far as its order is concerned. */
export type Ordered = Pick<Milestone, 'id' | 'due' | 'status' | 'afterIds'>;

/** A milestone that would be due before one that it comes after, and the date to which it slips. */
export interface Slip<M extends Ordered = Ordered> {
  milestone: M;
  to: Day;
}

/**
 * Whether `id` comes after any of `afterIds` in a circle: whether one of them comes after it already, by itself or through
 * others. `all` are those that come after any.
 */
export function closesCircle(
  id: string,
  afterIds: string[],
  all: readonly Pick<Ordered, 'id' | 'afterIds'>[],
): boolean {
  const after = new Map(all.map((each) => [each.id, each.afterIds]));
  const seen = new Set<string>();
  const ahead = [...afterIds];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    ahead.push(...(after.get(next) ?? []));
  }
  return false;
}

/**
 * What slips because `moved` is due when it is: each open milestone that comes after it, by itself or through others that
 * slip, and is due before it. Each keeps the working days that lay between the two before, `moved` having been due on
 * `before`; where there were none, or it is not known, it comes on the next working day. `all` are those that come after any.
 */
export function slipsAfter<M extends Ordered>(
  moved: Pick<Ordered, 'id' | 'due'>,
  before: Day | null,
  all: readonly M[],
): Slip<M>[] {
  const slips = new Map<string, Slip<M>>();
  const ahead: { id: string; was: Day | null; is: Day }[] = [{ id: moved.id, was: before, is: moved.due }];
  for (let next = ahead.shift(); next !== undefined; next = ahead.shift()) {
    const { id, was, is } = next;
    for (const milestone of all) {
      const { due, status, afterIds } = milestone;
      if (status !== 'open' || milestone.id === moved.id || !afterIds.includes(id)) continue;
      const already = slips.get(milestone.id)?.to ?? due;
      if (already >= is) continue;
      const to = keepingDistance(was, due, is);
      if (to <= already) continue;
      slips.set(milestone.id, { milestone, to });
      ahead.push({ id: milestone.id, was: due, is: to });
    }
  }
  return [...slips.values()];
}

/** The day as many working days after `is` as `due` was after `was`; the next working day if it was not after it. */
function keepingDistance(was: Day | null, due: Day, is: Day): Day {
  const between = was === null ? 0 : workingDaysAfter(was, due);
  return between === 0 ? nextWorkingDay(is) : addWorkingDays(is, between);
}
