import { dayOf, formatDay } from '../dates/dates.ts';
import type { CountedFor, ListCountedFor } from '../parts/counted-for.ts';
import { decisionReference } from './decision-reference.ts';

/** The decisions in force that count to priorities. */
export const decisionsCountedFor: ListCountedFor = async (priorityIds, { zone, take }, store) =>
  (await store.decisions.countedFor(priorityIds, take)).flatMap((decision): CountedFor[] => {
    const { priorityId, text, createdAt } = decision;
    if (priorityId === null) return [];
    const on = dayOf(createdAt, zone);
    const reference = decisionReference(decision);
    return [{ priorityId, as: 'achieved', on, reference, text: `${text} (${formatDay(on)})` }];
  });
