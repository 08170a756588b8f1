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
import { formatDay } from '../dates/dates.ts';
import { optional, unasked } from '../field.ts';
import { number, people } from '../fields/fields.ts';
import { nameOrId } from '../fields/name-or-id.ts';
import { sourceField } from '../fields/source-field.ts';
import { isToldAtEnd, meetingField, recordedHere } from '../meetings/index.ts';
import { sayAway } from '../parts/away-note.ts';
import { nudgesOfGiving } from '../parts/given-task.ts';
import { countedForField } from '../plan/index.ts';
import { type Button, type Item, type Message, message } from '../view.ts';
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
    const added: Added[] = [];
    for (const each of owners) added.push(await addFor(each, { what, meeting, source }, context));
    const [first, ...more] = added;
    if (first && more.length === 0) return sayOne(first, context);
    const items = added.map(({ action, owner, away }): Item => {
      const says = `${actionReference(action)} ${nameOf(owner)}${away === null ? '' : `. ${away}`}`;
      return { text: says, button: giveButton(action, context) };
    });
    const by = due ? `, each due ${formatDay(due)}` : '';
    return message(
      `${added.length} actions are recorded${by}`,
      [text, { type: 'list', items }],
      first ? [undoButton(first.action.id, context.network.id)] : [],
    );
  },
});

/** What is to be done, the meeting whose card asked for it, and the message it is made of. */
interface ActionAsked {
  what: Pick<Action, 'text' | 'due' | 'priorityId'> & Partial<LineOfReport>;
  meeting: Meeting | undefined;
  source: string | undefined;
}

/** An action that was recorded, with its card, and the words on its owner's being away, if they are. */
interface Added {
  action: Action;
  owner: Person;
  card: Message;
  away: string | null;
}

async function addFor(
  owner: Person,
  { what, meeting, source }: ActionAsked,
  context: NetworkContext<Store>,
): Promise<Added> {
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
  return { action, owner, card, away: await sayAway(action, context) };
}

/** The card of the one action that was recorded; of somebody who is away, that, and how it is given to another. */
function sayOne({ action, owner, card, away }: Added, context: NetworkContext): Message {
  if (away === null) return card;
  return message(
    `${actionReference(action)} is recorded for ${nameOf(owner)}.`,
    [{ type: 'note', text: away }],
    [giveButton(action, context), undoButton(action.id)],
  );
}

const giveButton = (action: Action, { network }: NetworkContext): Button => ({
  ...{ label: 'Give', command: 'action.give', opens: 'form' },
  args: { action: actionReference(action), network: network.id },
});
