import { yearOf } from '../dates/financial-year.ts';
import type { ListHeld } from '../parts/held.ts';
import { referenceOf } from './milestone.ts';
import { milestoneLine } from './milestone-view.ts';
import { priorityReference } from './priority-reference.ts';

/** The open milestones of someone in a network, and the priorities that they lead. */
export const planHeld: ListHeld = async ({ personId, networkId, today }, take, store) => {
  const page = { ownerId: personId, today, skip: 0, take };
  const milestones = await store.milestones.list(networkId, 'mine', page);
  const priorities = await store.priorities.ledBy(personId, networkId, yearOf(today), take);
  const people = await store.people.shown([personId]);
  return [
    ...milestones.map((milestone) => ({
      ...milestoneLine(milestone, people, today),
      button: {
        ...({ label: 'Give', command: 'milestone.give', opens: 'form' } as const),
        args: { milestone: referenceOf(milestone), network: networkId },
      },
    })),
    ...priorities.map((priority) => ({
      text: [{ strong: priorityReference(priority) }, ` ${priority.title} (leads it)`],
      button: {
        ...({ label: 'Change', command: 'plan.priority.edit' } as const),
        args: { priority: priorityReference(priority), network: networkId },
      },
    })),
  ];
};
