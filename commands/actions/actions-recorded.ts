import type { Action } from '../../storage/actions/actions.ts';
import type { Person } from '../../storage/people/people.ts';
import { initialsIn, nameOf } from '../cards/shown.ts';
import { formatDay } from '../dates/dates.ts';
import type { ListArising, ListRecorded, ToDo } from '../parts/minutes-part.ts';
import type { Run } from '../view.ts';
import { actionReference } from './action-reference.ts';

/** Lists the actions from a meeting, for its minutes. */
export const actionsRecorded: ListRecorded = async (meetingId, store) =>
  (await store.actions.ofMeeting(meetingId)).map((action) => ({
    id: action.id,
    itemId: action.itemId,
    at: action.createdAt,
    personIds: [action.ownerId],
    line: (people) => toDo(action, people),
    toDo: (people) => asToDo(action, people),
    soFar: (people) => soFar(action, people),
  }));

/** Lists the actions from earlier meetings that a meeting has to look at again. */
export const actionsArising: ListArising = async (at, take, store) =>
  (await store.actions.arisingAt(at, take)).flatMap((action) =>
    action.meetingId === null
      ? []
      : [
          {
            ...{ id: action.id, meetingId: action.meetingId, itemId: action.itemId },
            personIds: [action.ownerId],
            line: (people) => soFar(action, people),
          },
        ],
  );

const asToDo = (action: Action, people: Map<string, Person>): ToDo => ({
  reference: actionReference(action),
  text: action.text,
  owner: nameOf(people.get(action.ownerId)),
  due: action.due ? formatDay(action.due) : '',
  status: action.status === 'done' ? 'Done' : 'Open',
});

const toDo = (action: Action, people: Map<string, Person>): Run[] => [
  { strong: 'Action: ' },
  `${initialsIn(people.get(action.ownerId))} to ${midSentence(action.text)}`,
  action.due ? ` by ${formatDay(action.due)}` : '',
  ` (${actionReference(action)})`,
];

/** Puts the first letter into lower case, unless it begins an abbreviation. */
const midSentence = (text: string): string =>
  text.replace(/^\p{Lu}(?![\p{Lu}\d])/u, (letter) => letter.toLowerCase());

/** Says how the action stands now. */
function soFar(action: Action, people: Map<string, Person>): Run[] {
  const open = action.due ? `open, due ${formatDay(action.due)}` : 'open, no date';
  return [
    { strong: actionReference(action) },
    ` ${action.text}, ${nameOf(people.get(action.ownerId))}`,
    ` (${action.status === 'done' ? 'done' : open})`,
  ];
}
