import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import { showCard } from '../cards/card.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import type { Day } from '../dates/dates.ts';
import { optional, unasked } from '../field.ts';
import { people } from '../fields/fields.ts';
import { recordedHere } from '../meetings/index.ts';
import { type Message, message } from '../view.ts';
import { nudgesFor } from './action.ts';
import { dueField, ownerField, textField } from './action-fields.ts';
import { actionCard } from './action-view.ts';

const fields = {
  owner: ownerField,
  text: textField,
  due: optional(dueField),
  /** Set by the button that gives several people an action each. */
  others: unasked(people('Others')),
};

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

  async run({ owner, text, due, others = [] }, context) {
    if (due) mustBeAhead(due, context.today, 'due');
    const owners = [owner, ...others.filter(({ id }) => id !== owner.id)];
    const answers: Message[] = [];
    for (const each of owners) answers.push(await addFor(each, text, due ?? null, context));
    const [only, ...more] = answers;
    if (only && more.length === 0) return only;
    return message(`${owners.length} actions are recorded`, [
      `One each for ${owners.map(nameOf).join(', ')}: ${text}`,
    ]);
  },
});

async function addFor(
  owner: Person,
  text: string,
  due: Day | null,
  context: NetworkContext<Store>,
): Promise<Message> {
  const { caller, network, store } = context;
  const action = await store.actions.add({
    networkId: network.id,
    text,
    ownerId: owner.id,
    due,
    ...(await recordedHere('action', context)),
    createdById: caller.id,
  });
  return showCard(actionCard, action.id, context, nudgesFor(action, context));
}
