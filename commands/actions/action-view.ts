import type { Action } from '../../storage/actions/actions.ts';
import type { Person } from '../../storage/people/people.ts';
import { recordCard } from '../cards/record-card.ts';
import type { Render } from '../cards/renderer.ts';
import { cardKey, messageKind } from '../cards/renderer.ts';
import { nameOf, personRun, takenBack } from '../cards/shown.ts';
import { sourceFacts } from '../cards/source.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { type Day, dayOf, formatDay, formatInstant } from '../dates/dates.ts';
import { meetingReference } from '../meetings/index.ts';
import { type DayOff, dayOff, withBetterDate } from '../parts/day-off.ts';
import { countedForFacts } from '../plan/index.ts';
import type { Button, Fact, Item } from '../view.ts';
import { actionReference } from './action-reference.ts';

/** The card of an action, the same in every channel. */
const renderActionCard: Render = async (id, { store, now, zone }) => {
  const action = await store.actions.get(id);
  if (!action) return null;
  const people = await store.people.shown([action.ownerId, action.createdById, action.doneById]);
  const meeting = action.meetingId ? await store.meetings.get(action.meetingId) : null;
  const reference = actionReference(action);
  if (action.status === 'withdrawn')
    return takenBack(cardKey(actionCard, id), `Action ${reference}`, action.text);
  const facts: Fact[] = [
    ...(action.givenBecause === null ? [] : [{ label: 'Given because', value: action.givenBecause }]),
    ...(action.dueBecause === null ? [] : [{ label: 'Moved because', value: action.dueBecause }]),
    ...(await countedForFacts(action.priorityId, store)),
    ...(meeting ? [{ label: 'From', value: `${meetingReference(meeting)} ${meeting.title}` }] : []),
    ...(await sourceFacts(id, store)),
  ];
  const off = actionDayOff(action, dayOf(now, zone));
  return recordCard({
    key: cardKey(actionCard, id),
    words: action.text,
    line: [
      `Action ${reference}`,
      personRun(people.get(action.ownerId)),
      action.due ? `due ${formatDay(action.due)}` : 'no date',
      standing(action, people, zone),
    ],
    notes: off.notes,
    facts,
    buttons: [...withBetterDate(buttonsFor(action, reference), off), ...undoButtonUntilLate(action, now)],
  });
};

export const actionCard = messageKind('action.card', renderActionCard);

function standing({ status, doneAt, doneById }: Action, people: Map<string, Person>, zone: string): string {
  if (status === 'open' || doneAt === null) return 'open';
  return `done by ${nameOf(people.get(doneById ?? ''))} on ${formatInstant(doneAt, zone)}`;
}

/** The note and button for an open action that is due on a day when nobody works. */
export function actionDayOff(action: Action, today: Day): DayOff {
  const { due, status, networkId: network } = action;
  if (due === null || status !== 'open') return { notes: [], buttons: [] };
  return dayOff(due, today, 'It is due on', (workingDay) => ({
    command: 'action.move',
    args: { action: actionReference(action), due: workingDay, network },
  }));
}

/** The buttons on an action. */
export function buttonsFor({ status, due, networkId }: Action, reference: string): Button[] {
  const args = { action: reference, network: networkId };
  if (status === 'done') return [{ label: 'Reopen', command: 'action.reopen', args }];
  return [
    { label: 'Done', command: 'action.done', args, style: 'primary' },
    { label: 'Change', command: 'action.edit', args, opens: 'form' },
    { label: due ? 'Move' : 'Set a date', command: 'action.move', args, opens: 'form' },
  ];
}

/** One line of a list, with the button that finishes it. */
export function actionLine(action: Action, people: Map<string, Person>, today: string): Item {
  const reference = actionReference(action);
  const overdue = action.status === 'open' && action.due !== null && action.due < today;
  const due = action.due ? `, due ${formatDay(action.due)}` : ', no date';
  return {
    text: [
      { strong: reference },
      ` ${action.text} (${nameOf(people.get(action.ownerId))}${action.status === 'done' ? ', done' : due})`,
      ...(overdue ? [{ strong: ' Overdue' }] : []),
    ],
    ...(action.status === 'open' && {
      button: {
        label: 'Done',
        command: 'action.done',
        args: { action: reference, network: action.networkId },
      },
    }),
  };
}
