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

/** The stages that have come due since `from`, which was when the first of them was. */
export const stagesDue = (startsAt: Date, from: Date, { now, zone }: ZonedNow): Stage[] =>
  ALL.filter((stage) => {
    const at = stageAt(stage, startsAt, zone);
    return from <= at && at <= now;
  });
