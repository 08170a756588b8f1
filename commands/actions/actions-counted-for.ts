import { dayOf, formatDay } from '../dates/dates.ts';
import type { CountedFor, ListCountedFor } from '../parts/counted-for.ts';
import { actionReference } from './action-reference.ts';

/** The actions that count to priorities: those done, those still to do, and those overdue. */
export const actionsCountedFor: ListCountedFor = async (priorityIds, { today, zone, take }, store) =>
  (await store.actions.countedFor(priorityIds, take)).flatMap((action): CountedFor[] => {
    const { priorityId, text, due, doneAt } = action;
    if (priorityId === null) return [];
    const counted = { priorityId, reference: actionReference(action) };
    if (doneAt !== null) {
      const on = dayOf(doneAt, zone);
      return [{ ...counted, as: 'achieved', on, text: `${text} (${formatDay(on)})` }];
    }
    if (due === null) return [{ ...counted, as: 'next', on: null, text }];
    return due < today
      ? [{ ...counted, as: 'risk', on: due, text: `${text}, overdue since ${formatDay(due)}` }]
      : [{ ...counted, as: 'next', on: due, text: `${text}, due ${formatDay(due)}` }];
  });
