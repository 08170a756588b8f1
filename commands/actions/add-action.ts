import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { optional } from '../field.ts';
import { recordedHere } from '../meetings/index.ts';
import { nudgesFor } from './action.ts';
import { dueField, ownerField, textField } from './action-fields.ts';
import { actionCard } from './action-view.ts';

const fields = { owner: ownerField, text: textField, due: optional(dueField) };

declare module '../press.ts' {
  interface CommandFields {
    'action.add': typeof fields;
  }
}

export const addAction = defineCommand({
  name: 'action.add',
  summary: 'Record an action for someone to do',
  usage: 'action add <owner> <text> [by <due>]',
  examples: [
    'action add @bob Write the needs summary by 30 June 2027',
    'action add me Book the room by next Friday',
  ],
  form: { title: 'New action', submit: 'Record' },
  fields,

  async run({ owner, text, due = null }, context) {
    const { caller, network, store, today } = context;
    if (due) mustBeAhead(due, today, 'due');
    const action = await store.actions.add({
      networkId: network.id,
      number: await store.networks.nextNumber(network.id, 'action'),
      text,
      ownerId: owner.id,
      due,
      ...(await recordedHere(context)),
      createdById: caller.id,
    });
    await store.nudges.plan(nudgesFor(action, context));
    return showCard(actionCard, action.id, context);
  },
});
