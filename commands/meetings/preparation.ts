import { dayOf, type ZonedNow } from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { morningOf } from '../dates/working-hours.ts';

/** What is done for a meeting before it, and how many working days before. */
const STAGES = { agenda: 10, pack: 5, reply: 3 } as const;
export type Stage = keyof typeof STAGES;

const ALL = Object.keys(STAGES) as Stage[];

/** When a stage of a meeting is due: on a morning. */
export function stageAt(stage: Stage, startsAt: Date, zone: string): Date {
  return morningOf(addWorkingDays(dayOf(startsAt, zone), -STAGES[stage]), zone);
}

/** When a meeting is next prepared after now; null if all is done. */
export function nextStageAt(startsAt: Date, { now, zone }: ZonedNow): Date | null {
  const ahead = ALL.map((stage) => stageAt(stage, startsAt, zone)).filter((at) => at > now && at < startsAt);
  return ahead.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** When a planned meeting is next looked at: to prepare it or, if it is held by correspondence, at last to open it. */
export const nextLookAt = (
  { startsAt, closesAt }: { startsAt: Date; closesAt: Date | null },
  at: ZonedNow,
): Date | null => nextStageAt(startsAt, at) ?? (closesAt === null ? null : startsAt);

/**
 * The stages that have come due by now, from the one that was due at `from`. None if `from` is the time of no stage: then the
 * meeting is only looked at, to tell when the next is due.
 */
export function stagesDue(startsAt: Date, from: Date, { now, zone }: ZonedNow): Stage[] {
  const times = ALL.map((stage) => ({ stage, at: stageAt(stage, startsAt, zone) }));
  if (!times.some(({ at }) => at.getTime() === from.getTime())) return [];
  return times.flatMap(({ stage, at }) => (from <= at && at <= now ? stage : []));
}
