import type { Interest } from '../../storage/interests/interests.ts';
import type { Person } from '../../storage/people/people.ts';
import type { Reads } from '../../storage/store.ts';
import { recordCard } from '../cards/record-card.ts';
import type { Render } from '../cards/renderer.ts';
import { cardKey, messageKind } from '../cards/renderer.ts';
import { nameOf, takenBack } from '../cards/shown.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import { meetingReference } from '../meetings/index.ts';
import { HANDLINGS, KINDS, sayRuling } from '../parts/interest-words.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { Button, Fact, Item } from '../view.ts';
import { touches, waitsForRuling } from './interest.ts';
import { interestReference } from './interest-reference.ts';

/** The card of an interest that was declared, the same in every channel. */
const renderInterestCard: Render = async (id, { store, now, zone }) => {
  const interest = await store.interests.get(id);
  if (!interest) return null;
  const name = `Interest ${interestReference(interest)}`;
  const key = cardKey(interestCard, id);
  if (interest.status === 'withdrawn') return takenBack(key, name, interest.text);
  const { personId, ruledById, kind, endedAt, status } = interest;
  const people = await store.people.shown([personId, ruledById]);
  const touched = await sayTouched(interest, store);
  const facts: Fact[] = [
    ...(kind ? [{ label: 'Kind', value: KINDS[kind] }] : []),
    ...(touched === undefined ? [] : [{ label: 'Touches', value: touched }]),
    ...(ruledById ? [{ label: 'Ruled by', value: nameOf(people.get(ruledById)) }] : []),
  ];
  return recordCard({
    ...{ key, words: interest.text, facts },
    line: [
      name,
      `declared by ${nameOf(people.get(personId))} on ${formatDay(dayOf(interest.createdAt, zone))}`,
      ...(touches(interest) ? [sayRuling(interest)] : []),
      ...(status === 'ended' && endedAt ? [`ended on ${formatDay(dayOf(endedAt, zone))}`] : []),
    ],
    buttons: [...rulingButtons(interest), ...endButtons(interest), ...undoButtonUntilLate(interest, now)],
  });
};

export const interestCard = messageKind('interest.card', renderInterestCard);

/** What an interest touches: "Item 2 of M1 Board: The vaccine contract"; undefined if nothing yet. */
async function sayTouched(
  { meetingId, itemId, pollId }: Interest,
  store: Pick<Reads, 'meetings' | 'minutes' | 'polls'>,
): Promise<string | undefined> {
  const poll = pollId === null ? null : await store.polls.get(pollId);
  if (poll) return `${pollReference(poll)} ${poll.question}`;
  const meeting = meetingId === null ? null : await store.meetings.get(meetingId);
  if (!meeting) return undefined;
  const named = `${meetingReference(meeting)} ${meeting.title}`;
  const agenda = await store.minutes.agenda(meeting.id);
  const at = agenda.findIndex(({ id }) => id === itemId);
  const item = agenda[at];
  return item ? `Item ${at + 1} of ${named}: ${item.title}` : `Any other business of ${named}`;
}

/** The buttons by which the chair rules on it, the mildest first. */
export function rulingButtons(interest: Interest): Button[] {
  if (!waitsForRuling(interest)) return [];
  const args = argsOf(interest);
  const rule = (label: string, handling: string): Button => ({
    ...{ label, command: 'interest.rule' },
    args: { ...args, handling },
  });
  if (interest.pollId !== null)
    return [rule('May vote', 'noted'), { ...rule('May not vote', 'abstains'), opens: 'form' }];
  return [
    rule(HANDLINGS.noted, 'noted'),
    rule(HANDLINGS.abstains, 'abstains'),
    rule(HANDLINGS.leaves, 'leaves'),
  ];
}

/** The button by which somebody says that they hold it no more. */
const endButtons = (interest: Interest): Button[] =>
  interest.status === 'held' && !waitsForRuling(interest)
    ? [{ label: 'No longer held', command: 'interest.end', args: argsOf(interest), inMenu: true }]
    : [];

const argsOf = (interest: Interest) => ({
  interest: interestReference(interest),
  network: interest.networkId,
});

/** One line of a list: "I1 Bob Hill: my pharmacy would supply the vaccine (financial; declared on …)". */
export const interestLine = (interest: Interest, people: Map<string, Person>, zone: string): Item => ({
  text: [
    { strong: interestReference(interest) },
    ` ${nameOf(people.get(interest.personId))}: ${interest.text} (${[
      ...(interest.kind ? [KINDS[interest.kind].toLowerCase()] : []),
      `declared on ${formatDay(dayOf(interest.createdAt, zone))}`,
      ...(interest.endedAt ? [`ended on ${formatDay(dayOf(interest.endedAt, zone))}`] : []),
      ...(touches(interest) ? [sayRuling(interest)] : []),
    ].join('; ')})`,
  ],
});
