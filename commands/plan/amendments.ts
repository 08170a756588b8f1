import type { Person } from '../../storage/people/people.ts';
import type { Milestone } from '../../storage/plan/milestones.ts';
import type { PlanSection } from '../../storage/plan/plan-sections.ts';
import type { Priority } from '../../storage/plan/priorities.ts';
import type { Reads } from '../../storage/store.ts';
import { listed } from '../cards/listed.ts';
import { shortened } from '../cards/shortened.ts';
import { nameOf } from '../cards/shown.ts';
import { type Day, formatDay } from '../dates/dates.ts';
import { referenceOf } from './milestone.ts';
import { sayPriorityChanges } from './priority-changes.ts';
import { SECTIONS } from './sections.ts';

/** A change of what an agreed plan says: of which part, what is now and what was before, who made it and when. */
export interface Amendment {
  id: string;
  at: Date;
  personId: string | null;
  recordId: string;
  /** What was changed, if that is a section; a priority or a milestone is called as it is by now. */
  section?: string;
  says: string[];
}

/** At most so many changes are read, the newest. */
const MOST_READ = 1000;
const MOST_SAID = 150;

/** The amendments of a plan since it was agreed, in order. What was taken back is none. */
export async function amendmentsOf(planId: string, since: Date, store: Reads): Promise<Amendment[]> {
  const ids = await store.priorities.idsInPlan(planId);
  const changes = await store.changes.ofRecords(ids, since, MOST_READ);
  const moves = await store.milestones.movesSince(ids, since);
  const people = await store.people.shown(changes.flatMap(({ before, after }) => peopleIn(before, after)));
  const earlier = await store.milestones.withIds(
    changes.flatMap(({ before, after }) => [...earlierOf(before), ...earlierOf(after)]),
  );
  const references = new Map(earlier.map((each) => [each.id, referenceOf(each)]));
  const ofRecords = changes.flatMap(({ id, at, personId, record, recordId, before, after }): Amendment[] => {
    const says =
      record === 'priority'
        ? sayPriority(asPriority(before), asPriority(after), people)
        : sayMilestone(asMilestone(before), asMilestone(after), { people, references });
    if (says.length === 0) return [];
    // A move is recorded at the same instant as what it changes.
    const move = moves.find((each) => each.milestoneId === recordId && each.at.getTime() === at.getTime());
    const why = move ? [`Because: ${shortened(move.because, MOST_SAID)}`] : [];
    return [{ id, at, personId, recordId, says: [...says, ...why] }];
  });
  const written = await store.planSections.writtenSince(planId, since, MOST_READ);
  return [...ofRecords, ...written.map(sayWritten)].sort((a, b) => a.at.getTime() - b.at.getTime());
}

const sayWritten = ({ id, createdAt, createdById, section, number, text }: PlanSection): Amendment => ({
  ...{ id, at: createdAt, personId: createdById, recordId: id, section: SECTIONS[section] },
  says: [text === '' ? 'Taken out' : `Version ${number} written`],
});

const asPriority = (kept: unknown) => kept as Priority | null;
const asMilestone = (kept: unknown) => kept as Milestone | null;

const peopleIn = (...kept: unknown[]): string[] =>
  kept.flatMap((each) => {
    const { ownerId, leadId } = (each ?? {}) as { ownerId?: string; leadId?: string };
    return [ownerId, leadId].filter((id) => id !== undefined && id !== null);
  });

function sayPriority(before: Priority | null, after: Priority | null, people: Map<string, Person>): string[] {
  if (!after) return [];
  if (!before) return ['Added'];
  if (before.status !== after.status) return [after.status === 'active' ? 'Added again' : 'Taken out'];
  return sayPriorityChanges(before, after, people).map(({ label, value }) => `${label}: ${value}`);
}

function sayMilestone(
  before: Milestone | null,
  after: Milestone | null,
  { people, references }: { people: Map<string, Person>; references: Map<string, string> },
): string[] {
  if (!after) return [];
  const afterWhich = (each: Milestone) =>
    listed(earlierOf(each).map((id) => references.get(id) ?? 'another')) || 'nothing';
  if (!before) {
    const order = earlierOf(after).length > 0 ? `, after ${afterWhich(after)}` : '';
    return [`Added, due ${sayDay(after.due)}, with ${nameOf(people.get(after.ownerId))}${order}`];
  }
  if (isWithdrawn(before) !== isWithdrawn(after)) return [isWithdrawn(after) ? 'Taken out' : 'Added again'];
  const told = (words: string) => shortened(words, MOST_SAID);
  return [
    ...(before.title === after.title ? [] : [`Title: ${told(after.title)}, before: ${told(before.title)}`]),
    ...(before.due === after.due ? [] : [`Due: ${sayDay(after.due)}, before: ${sayDay(before.due)}`]),
    ...(before.ownerId === after.ownerId
      ? []
      : [`Owner: ${nameOf(people.get(after.ownerId))}, before: ${nameOf(people.get(before.ownerId))}`]),
    ...(afterWhich(before) === afterWhich(after)
      ? []
      : [`Comes after: ${afterWhich(after)}, before: ${afterWhich(before)}`]),
  ];
}

/** The ids of the milestones after which a milestone, as the audit keeps it, comes. */
const earlierOf = (kept: unknown): string[] => ((kept ?? {}) as { afterIds?: string[] }).afterIds ?? [];

const isWithdrawn = ({ status }: Milestone): boolean => status === 'withdrawn';

/** A due date as the audit keeps it, with a time. */
const sayDay = (due: string): string => formatDay(due.slice(0, 10) as Day);
