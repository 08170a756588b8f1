import type { Action } from '../../storage/actions/actions.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { formatDay } from '../dates/dates.ts';
import { isChangedSince, seenField, seenOf, withBoth } from '../door/changed-since.ts';
import { formFor } from '../door/form-for.ts';
import { offerRecords } from '../door/offer-records.ts';
import { optional } from '../field.ts';
import { accountHere } from '../fields/account-here.ts';
import { giving } from '../parts/given-task.ts';
import { countedForField, priorityReference } from '../plan/index.ts';
import type { Form } from '../view.ts';
import { mustBeOpen } from './action.ts';
import { actionField, dueField, ownerField, textField } from './action-fields.ts';
import { actionReference } from './action-reference.ts';
import { changeAction } from './change-action.ts';

const fields = {
  action: actionField,
  text: optional(textField),
  owner: optional(ownerField),
  due: optional(dueField),
  priority: countedForField,
  seen: seenField,
};

declare module '../press.ts' {
  interface CommandFields {
    'action.edit': typeof fields;
  }
}

export const editAction = defineCommand({
  name: 'action.edit',
  summary: 'Change what an action says, whose it is or when it is due',
  usage: 'action edit <action> [<text>] [by <due>] [for <priority>]',
  examples: ['action edit A1', 'action edit A1 Write the leaflet in Urdu by 30 June 2027'],
  form: { title: 'Change an action', submit: 'Save' },
  fields,

  async run({ action, text: said, owner, seen, ...given }, context) {
    const reference = actionReference(action);
    mustBeOpen(action, reference);
    // A form says all that the action is to say; what was typed says only what is to change.
    const isWhole = seen !== undefined;
    const isNothing = said === undefined && !owner && !given.due && !given.priority;
    if (isNothing || (isWhole && said === undefined)) return formWith(action, reference, context);
    const text = said ?? action.text;
    const due = given.due ?? (isWhole ? null : action.due);
    const priorityId = given.priority?.id ?? (isWhole ? null : action.priorityId);
    if (isChangedSince(seen, action)) {
      const inForm = {
        owner: owner && accountHere(owner, context),
        priority: given.priority && priorityReference(given.priority),
      };
      const again = await late(action, { text, due, ...inForm }, context);
      if (again) return again;
    }
    if (due && due !== action.due) mustBeAhead(due, context.today, 'due');
    // The reason for a move belongs to one due date, so it is dropped if the date changes.
    const dueBecause = due === action.due ? action.dueBecause : null;
    const owned = giving(action, owner?.id ?? action.ownerId, context.caller.id);
    const change = { text, due, dueBecause, priorityId, ...owned };
    return changeAction(action, change, context, () => `${reference} was changed.`);
  },
});

/** The form with both what was entered and what the action says by now, where these differ. */
async function late(
  action: Action,
  entered: Record<string, unknown>,
  context: NetworkContext,
): Promise<Form | undefined> {
  const people = await context.store.people.shown([action.ownerId]);
  return withBoth(await formWith(action, actionReference(action), context), entered, {
    owner: nameOf(people.get(action.ownerId)),
    ...(action.due && { due: formatDay(action.due) }),
  });
}

/** The form with what the action says now. An owner without an account on this platform is left out, and stays. */
async function formWith(action: Action, reference: string, context: NetworkContext): Promise<Form> {
  const { store, place } = context;
  const { ownerId, priorityId } = action;
  const owner = (await store.people.shown([ownerId])).get(ownerId);
  const priority = priorityId === null ? null : await store.priorities.get(priorityId);
  const form = formFor(editAction, {
    given: { action: reference, network: action.networkId, seen: String(seenOf(action)) },
    entered: {
      ...{ text: action.text, owner: owner && accountHere(owner, { place }), due: action.due },
      priority: priority && priorityReference(priority),
    },
    faults: {},
  });
  const required = (name: string) => name === 'text';
  const fields = form.fields.map((field) => ({ ...field, required: required(field.name) }));
  return offerRecords({ ...form, fields }, editAction.fields, context);
}
