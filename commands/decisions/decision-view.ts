import type { Decision } from '../../storage/decisions/decisions.ts';
import { recordCard } from '../cards/record-card.ts';
import type { Render } from '../cards/renderer.ts';
import { cardKey, messageKind } from '../cards/renderer.ts';
import { nameOf, takenBack } from '../cards/shown.ts';
import { sourceFacts } from '../cards/source.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { dayOf, formatDay, formatInstant } from '../dates/dates.ts';
import { meetingReference } from '../meetings/index.ts';
import { countedForFacts } from '../plan/index.ts';
import type { Button, Fact, Item } from '../view.ts';
import { decisionReference } from './decision-reference.ts';
import { motionFacts, sayAgreed } from './how-agreed.ts';
import { needsRatifying, ratifications } from './ratified.ts';

/** The card of a decision, the same in every channel. */
const renderDecisionCard: Render = async (id, { store, now, zone }) => {
  const decision = await store.decisions.get(id);
  if (!decision) return null;
  const { because, createdById, replacedById, replacesId, meetingId } = decision;
  const reference = decisionReference(decision);
  if (decision.status === 'withdrawn')
    return takenBack(cardKey(decisionCard, id), `Decision ${reference}`, decision.text);
  const people = await store.people.shown([createdById, decision.proposedById, decision.secondedById]);
  const [replacedBy, replaces, meeting] = await Promise.all([
    replacedById ? store.decisions.get(replacedById) : null,
    replacesId ? store.decisions.get(replacesId) : null,
    meetingId ? store.meetings.get(meetingId) : null,
  ]);
  // A poll's decision cannot be taken back.
  const young = undoButtonUntilLate(decision, now);
  const undo = young.length > 0 && (await store.polls.decided(decision.networkId, id)) ? [] : young;
  const facts: Fact[] = [
    ...(because ? [{ label: 'Because', value: because }] : []),
    ...motionFacts(decision, people),
    ...(await countedForFacts(decision.priorityId, store)),
    ...(meeting ? [{ label: 'From', value: `${meetingReference(meeting)} ${meeting.title}` }] : []),
    ...(await sourceFacts(id, store)),
    ...(replaces ? [{ label: 'Replaces', value: `${decisionReference(replaces)} ${replaces.text}` }] : []),
    ...(replacedBy
      ? [{ label: 'Replaced by', value: `${decisionReference(replacedBy)} ${replacedBy.text}` }]
      : []),
  ];
  const needs = needsRatifying(decision);
  const ratifiedBy = (await ratifications([decision], store)).get(id);
  const ratified = ratifiedBy && `by ${ratifiedBy.by} on ${formatInstant(ratifiedBy.at, zone)}`;
  return recordCard({
    key: cardKey(decisionCard, id),
    words: decision.text,
    line: [
      `Decision ${reference}`,
      `recorded by ${nameOf(people.get(createdById))} on ${formatInstant(decision.createdAt, zone)}`,
      ...(replacedBy ? ['replaced'] : []),
      ...(needs ? ['to be ratified'] : []),
    ],
    facts: [
      ...(needs ? [{ label: 'To be ratified', value: 'The meeting was not quorate when it was made' }] : []),
      ...(ratified ? [{ label: 'Ratified', value: ratified }] : []),
      ...facts,
    ],
    buttons: [...buttonsFor(decision, reference), ...undo],
  });
};

export const decisionCard = messageKind('decision.card', renderDecisionCard);

function buttonsFor(decision: Decision, reference: string): Button[] {
  const { status, networkId } = decision;
  if (status !== 'standing') return [];
  const args = { decision: reference, network: networkId };
  const ratify: Button[] = [
    { label: 'Ratify', command: 'decision.ratify', args, style: 'primary' },
    { label: 'Ask those absent', command: 'poll.ratify', args, opens: 'form' },
  ];
  const correct: Button = { label: 'Correct', command: 'decision.edit', args, opens: 'form' };
  return [
    ...(needsRatifying(decision) ? ratify : []),
    ...(decision.ratifiedAt ? [] : [correct]),
    { label: 'Replace', command: 'decision.replace', args, opens: 'form' },
  ];
}

/** One line of a list of decisions: reference, text, reason, how it was agreed, and whether it is ratified if it has to be. */
export const decisionLine = (decision: Decision, zone: string): Item => ({
  text: [
    { strong: decisionReference(decision) },
    ` ${decision.text}${decision.because ? `, because ${decision.because}` : ''}${inBrackets(sayAgreed(decision))}`,
    ...(needsRatifying(decision) ? [{ strong: ' To be ratified' }] : []),
    ...(decision.ratifiedAt ? [` (ratified on ${formatDay(dayOf(decision.ratifiedAt, zone))})`] : []),
  ],
});

const inBrackets = (words: string | undefined): string => (words === undefined ? '' : ` (${words})`);
