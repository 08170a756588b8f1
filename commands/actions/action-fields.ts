import { day, person, reason, writing } from '../fields/fields.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { actionReference } from './action-reference.ts';

/** The fields of an action, which have these names everywhere. */
export const actionField = referenceField('action', 'Action', actionReference, ({ store }) => store.actions);
/** An action that is not done yet. A form offers a list of them. */
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
