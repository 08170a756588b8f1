import { day, person, reason, writing } from '../fields/fields.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { actionReference } from './action-reference.ts';

/** What an action's fields are called everywhere. */
export const actionField = referenceField('action', 'Action', actionReference, ({ store }) => store.actions);
/** One that is still to be done, to choose from a list. */
export const openActionField = offering(
  actionField,
  actionReference,
  ({ text }) => text,
  ({ store, network, today, caller }, span) =>
    store.actions.list(network.id, 'open', { ownerId: caller.id, today, ...span }),
);
export const ownerField = person('Owner');
export const textField = writing('What is to be done', { long: true });
export const becauseField = reason();
export const dueField = day('Due', 'For example: 30 June 2027');
