import type { ListHeld } from '../parts/held.ts';
import { actionReference } from './action-reference.ts';
import { actionLine } from './action-view.ts';

/** The open actions of someone in a network, each with the button that gives it to someone else. */
export const actionsHeld: ListHeld = async ({ personId, networkId, today }, take, store) => {
  const page = { ownerId: personId, today, skip: 0, take };
  const found = await store.actions.list(networkId, 'mine', page);
  const people = await store.people.shown([personId]);
  return found.map((action) => ({
    ...actionLine(action, people, today),
    button: {
      ...({ label: 'Give', command: 'action.give', opens: 'form' } as const),
      args: { action: actionReference(action), network: networkId },
    },
  }));
};
