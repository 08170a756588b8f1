import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import { showCard } from '../cards/card.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import type { Day } from '../dates/dates.ts';
import { optional, unasked } from '../field.ts';
import { number, people } from '../fields/fields.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { meetingField, recordedHere } from '../meetings/index.ts';
import { nudgesOfGiving } from '../parts/given-task.ts';
import { type Message, message } from '../view.ts';
import { nudgesFor } from './action.ts';
import { dueField, ownerField, textField } from './action-fields.ts';
import { actionCard } from './action-view.ts';
import { type LineOfReport, lineMeant, mustBeFirstOf } from './line-of-report.ts';

const fields = {
  owner: ownerField,
  text: textField,
  due: optional(dueField),
  /** Set by the button that gives several people an action each. */
  others: unasked(people('Others')),
  /** Set by the form that makes an action from a line of a review’s report. */
  review: unasked(nameOrId('Review')),
  line: unasked(number('Line', { min: 1, max: 99_999 })),
  /** Set by the card of a meeting, so that the action belongs to that meeting wherever the card is read. */
  meeting: unasked(meetingField),
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

  async run({ owner, text, due, others = [], review, line, meeting }, context) {
    if (due) mustBeAhead(due, context.today, 'due');
    const of = await lineMeant(review, line, context);
    if (of) await mustBeFirstOf(of, context);
    const owners = [owner, ...others.filter(({ id }) => id !== owner.id)];
    const what = { text, due: due ?? null, ...of };
    const answers: Message[] = [];
    for (const each of owners) answers.push(await addFor(each, what, meeting, context));
    const [only, ...more] = answers;
    if (only && more.length === 0) return only;
    return message(`${owners.length} actions are recorded`, [
      `One each for ${owners.map(nameOf).join(', ')}: ${text}`,
    ]);
  },
});

async function addFor(
  owner: Person,
  what: { text: string; due: Day | null } & Partial<LineOfReport>,
  begunOn: Meeting | undefined,
  context: NetworkContext<Store>,
): Promise<Message> {
  const { caller, network, store } = context;
  const action = await store.actions.add({
    networkId: network.id,
    ...what,
    ownerId: owner.id,
    ...(await recordedHere('action', context, begunOn)),
    createdById: caller.id,
  });
  return showCard(actionCard, action.id, context, [
    ...nudgesFor(action, context),
    ...nudgesOfGiving('action', action, context),
  ]);
}
