import type { Action } from '../../storage/actions/actions.ts';
import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Store } from '../../storage/store.ts';
import { showCard } from '../cards/card.ts';
import { nameOf } from '../cards/shown.ts';
import { keepSource } from '../cards/source.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { optional, unasked } from '../field.ts';
import { number, people } from '../fields/fields.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { sourceField } from '../fields/source-field.ts';
import { isToldAtEnd, meetingField, recordedHere } from '../meetings/index.ts';
import { awayNote } from '../parts/away-note.ts';
import { nudgesOfGiving } from '../parts/given-task.ts';
import { countedForField } from '../plan/index.ts';
import { type Message, message } from '../view.ts';
import { nudgesFor } from './action.ts';
import { dueField, ownerField, textField } from './action-fields.ts';
import { actionReference } from './action-reference.ts';
import { actionCard } from './action-view.ts';
import { type LineOfReport, lineMeant, mustBeFirstOf } from './line-of-report.ts';

const fields = {
  owner: ownerField,
  text: textField,
  due: optional(dueField),
  priority: countedForField,
  /** Set by the button that gives several people an action each. */
  others: unasked(people('Others')),
  /** Set by the form that makes an action from a line of a review’s report. */
  review: unasked(nameOrId('Review')),
  line: unasked(number('Line', { min: 1, max: 99_999 })),
  /** Set by the card of a meeting, so that the action belongs to that meeting wherever the card is read. */
  meeting: unasked(meetingField),
  source: sourceField,
};

declare module '../press.ts' {
  interface CommandFields {
    'action.add': typeof fields;
  }
}

export const addAction = defineCommand({
  name: 'action.add',
  summary: 'Record an action for someone to do',
  usage: 'action add <owner> <text> [by <due>] [for <priority>]',
  examples: [
    'action add @bob Write the needs summary by 30 June 2027',
    'action add me Book the room by next Friday',
    'action add @cat Count the referrals by 30 June 2027 for W1',
  ],
  form: { title: 'New action', submit: 'Record' },
  fields,

  async run({ owner, text, due, priority, others = [], review, line, meeting, source }, context) {
    if (due) mustBeAhead(due, context.today, 'due');
    const of = await lineMeant(review, line, context);
    if (of) await mustBeFirstOf(of, context);
    const owners = [owner, ...others.filter(({ id }) => id !== owner.id)];
    const what = { text, due: due ?? null, priorityId: priority?.id ?? null, ...of };
    const answers: Message[] = [];
    for (const each of owners) answers.push(await addFor(each, { what, meeting, source }, context));
    const [only, ...more] = answers;
    if (only && more.length === 0) return only;
    return message(`${owners.length} actions are recorded`, [
      `One each for ${owners.map(nameOf).join(', ')}: ${text}`,
      ...answers.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'note')),
    ]);
  },
});

/** What is to be done, the meeting whose card asked for it, and the message it is made of. */
interface ActionAsked {
  what: Pick<Action, 'text' | 'due' | 'priorityId'> & Partial<LineOfReport>;
  meeting: Meeting | undefined;
  source: string | undefined;
}

async function addFor(
  owner: Person,
  { what, meeting, source }: ActionAsked,
  context: NetworkContext<Store>,
): Promise<Message> {
  const { caller, network, store } = context;
  const action = await store.actions.add({
    networkId: network.id,
    ...what,
    ownerId: owner.id,
    ...(await recordedHere('action', context, meeting)),
    createdById: caller.id,
  });
  await keepSource(action, source, store);
  const isHeld = await isToldAtEnd(action.meetingId, store);
  const card = await showCard(actionCard, action.id, context, [
    ...nudgesFor(action, context),
    ...(isHeld ? [] : nudgesOfGiving('action', action, context)),
  ]);
  const away = await awayNote(action, context);
  if (!away) return card;
  const reference = actionReference(action);
  const args = { action: reference, network: network.id };
  return message(
    `${reference} is recorded for ${nameOf(owner)}.`,
    [away],
    [{ label: 'Give', command: 'action.give', args, opens: 'form' }, undoButton(action.id)],
  );
}
