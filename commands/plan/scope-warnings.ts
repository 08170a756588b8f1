import type { Priority } from '../../storage/plan/priorities.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import type { Reads } from '../../storage/store.ts';
import { listed } from '../cards/listed.ts';
import { readsHard } from '../parts/reading-age.ts';
import type { Block } from '../view.ts';
import { priorityReference } from './priority-reference.ts';

/** The most priorities that a plan has without a warning. */
const MOST_WITHOUT_WARNING = 10;
/** The most priorities of a plan that are compared with a new one. */
const MOST_COMPARED = 100;

/**
 * Warns of a priority that says the same as another of its plan, of words for patients that are hard to read and, if it
 * `isNew`, of a plan with more priorities than are likely to be brought about. Nothing is refused, because both may be meant.
 */
export async function scopeWarnings(
  priority: Priority,
  { isNew }: { isNew: boolean },
  { priorities }: Reads,
): Promise<Block[]> {
  const { found, count } = await priorities.ofPlan(priority.planId, { skip: 0, take: MOST_COMPARED });
  const alike = found.filter(({ id, title }) => id !== priority.id && bare(title) === bare(priority.title));
  const references = listed(alike.map(priorityReference));
  const warnings = [
    ...(alike.length > 0
      ? [`${references} ${alike.length === 1 ? 'says' : 'say'} the same. Is this one meant besides?`]
      : []),
    ...(isNew && count > MOST_WITHOUT_WARNING
      ? [
          `The plan has ${count} priorities now. A small number is brought about more surely: could some wait for another year, or be milestones of others?`,
        ]
      : []),
  ];
  const hard = hardForPatients(priority);
  if (hard !== undefined) warnings.push(hard);
  return warnings.map((text) => ({ type: 'note', text }));
}

/** A note where few patients would take in with ease what a priority means for them; undefined if most would. */
export const hardForPatients = ({ forPatients }: Pick<Priority, 'forPatients'>): string | undefined =>
  forPatients === null ? undefined : readsHard(forPatients, 'What it means for patients');

/** A title without what makes no difference to what it says: case, punctuation and spaces. */
const bare = (title: string): string =>
  plainWords(title)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
