import type { Plan } from '../../storage/plan/plans.ts';
import type { Priority, PriorityOutlook } from '../../storage/plan/priorities.ts';

/** How much of what a plan needs is there, and what is missing. */
export interface PlanReadiness {
  done: number;
  of: number;
  missing: Missing[];
}

/** What a priority lacks, and who is to see to it. */
export interface Missing {
  priority: Priority;
  lacks: string[];
  ownerId: string;
}

/** What a milestone is called among what a priority needs. */
export const MILESTONE = 'milestone';

const NEEDS: [what: string, isThere: (outlook: PriorityOutlook) => boolean][] = [
  ['lead', ({ priority }) => priority.leadId !== null],
  ['domain', ({ priority }) => priority.domain !== null],
  ['indicator', ({ priority }) => priority.indicator !== null],
  ['national or local', ({ priority }) => priority.level !== null],
  ['reduces inequality or not', ({ priority }) => priority.reducesInequality !== null],
  ['words for patients', ({ priority }) => priority.forPatients !== null],
  [MILESTONE, ({ of }) => of > 0],
];

/** What a priority lacks: "lead", "milestone". */
export const lacksOf = (outlook: PriorityOutlook): string[] =>
  NEEDS.filter(([, isThere]) => !isThere(outlook)).map(([what]) => what);

/**
 * How ready a plan is. It needs a priority, and each priority all of `NEEDS`. Whoever leads a priority sees to what it lacks;
 * where nobody does, whoever began the plan.
 */
export function readinessOf({ createdById }: Plan, outlooks: PriorityOutlook[]): PlanReadiness {
  const missing = outlooks.flatMap((outlook): Missing[] => {
    const { priority } = outlook;
    const lacks = lacksOf(outlook);
    return lacks.length === 0 ? [] : [{ priority, lacks, ownerId: priority.leadId ?? createdById }];
  });
  const of = 1 + NEEDS.length * outlooks.length;
  const lacking = missing.reduce((sum, { lacks }) => sum + lacks.length, 0);
  return { done: of - lacking - (outlooks.length === 0 ? 1 : 0), of, missing };
}

/** The share in whole per cent: 100 only if nothing is missing. */
export const percentReady = ({ done, of }: PlanReadiness): number => Math.floor((100 * done) / of);
