import type { Person } from '../../storage/people/people.ts';
import type { Priority, PriorityProgress } from '../../storage/plan/priorities.ts';
import type { Reads } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import { type Day, formatDay } from '../dates/dates.ts';
import type { Block, Run } from '../view.ts';
import { isHindered } from './hindrance.ts';
import { milestoneReference } from './milestone.ts';
import { priorityReference } from './priority-reference.ts';

/** A priority, or the making of a plan, with its progress. */
export interface PriorityStanding {
  priority: Priority;
  progress: PriorityProgress;
}

const NOTHING_YET: PriorityProgress = { done: 0, of: 0, overdue: 0, blocked: 0, atRisk: 0, next: null };

/** The progress of these priorities, in the same order. */
export async function standingsOf(
  priorities: Priority[],
  today: Day,
  store: Reads,
): Promise<PriorityStanding[]> {
  const ids = priorities.map(({ id }) => id);
  const found = await store.priorities.progress(ids, today);
  return priorities.map((priority) => ({ priority, progress: found.get(priority.id) ?? NOTHING_YET }));
}

/** Whether there are milestones and all of them are done. */
export const isComplete = ({ progress: { done, of } }: PriorityStanding): boolean => of > 0 && done === of;

/** A progress bar for a priority: how many of its milestones are done, and how many overdue, blocked or at risk. */
export const progressBlock = ({ priority, progress }: PriorityStanding, more: Run[] = []): Block => ({
  type: 'progress',
  label: [
    { strong: priorityReference(priority) },
    ` ${priority.title}`,
    ...more,
    ...(progress.overdue > 0 ? [{ strong: ` ${progress.overdue} overdue` }] : []),
    ...(progress.blocked > 0 ? [{ strong: ` ${progress.blocked} blocked` }] : []),
    ...(progress.atRisk > 0 ? [{ strong: ` ${progress.atRisk} at risk` }] : []),
  ],
  ...{ done: progress.done, of: progress.of },
});

/** The most milestones that are blocked or at risk and are told in words. */
const MOST_HINDERED = 3;

/** What is blocked or at risk among these priorities, and why: "W1.1 Draft pathway is blocked, because the trust has not answered". */
export async function hinderedBlocks(standings: PriorityStanding[], store: Reads): Promise<Block[]> {
  const among = standings.filter(({ progress }) => hinderedIn(progress) > 0);
  if (among.length === 0) return [];
  const found = await store.milestones.hinderedOf(
    among.map(({ priority }) => priority.id),
    MOST_HINDERED,
  );
  const more = among.reduce((sum, { progress }) => sum + hinderedIn(progress), 0) - found.length;
  return [
    ...found.map(
      ({ priority, number, title, hindrance, hinderedBecause }): Block => ({
        type: 'text',
        text: [
          {
            strong: `${milestoneReference(priority, { number })} ${title} is ${isHindered(hindrance ?? 'block')}`,
          },
          `, because ${hinderedBecause}`,
        ],
      }),
    ),
    ...(more > 0
      ? [{ type: 'note', text: `And ${more} more: see them with milestone list blocked.` } as const]
      : []),
  ];
}

const hinderedIn = ({ blocked, atRisk }: PriorityProgress): number => blocked + atRisk;

/**
 * The next milestone, "Next: W1.2 Draft pathway (Bob Hill, due Wednesday 30 June 2027)", or how to add the
 * first; empty once all are done.
 */
export function nextBlocks(standing: PriorityStanding, people: Map<string, Person>): Block[] {
  const { priority, progress } = standing;
  const { next, of } = progress;
  const reference = priorityReference(priority);
  if (next) {
    const milestone = `${milestoneReference(priority, next)} ${next.title}`;
    const who = nameOf(people.get(next.ownerId));
    return [{ type: 'text', text: `Next: ${milestone} (${who}, due ${formatDay(next.due)})` }];
  }
  if (of > 0) return [];
  return [
    {
      type: 'note',
      text: `It has no milestones yet. Add one with: plan milestone add "What is to be reached" for ${reference} by when`,
    },
  ];
}
