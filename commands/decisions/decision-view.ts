import type { Decision } from '../../storage/decisions/decisions.ts';
import { recordCard } from '../cards/record-card.ts';
import type { Render } from '../cards/renderer.ts';
import { cardKey, messageKind } from '../cards/renderer.ts';
import { nameOf, takenBack } from '../cards/shown.ts';
import { sourceFacts } from '../cards/source.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { formatInstant } from '../dates/dates.ts';
import { meetingReference } from '../meetings/index.ts';
import { countedForFacts } from '../plan/index.ts';
import type { Button, Fact, Item } from '../view.ts';
import { decisionReference } from './decision-reference.ts';

/** The card of a decision, the same in every channel. */
const renderDecisionCard: Render = async (id, { store, now, zone }) => {
  const decision = await store.decisions.get(id);
  if (!decision) return null;
  const { because, createdById, replacedById, replacesId, meetingId } = decision;
  const reference = decisionReference(decision);
  if (decision.status === 'withdrawn')
    return takenBack(cardKey(decisionCard, id), `Decision ${reference}`, decision.text);
  const people = await store.people.shown([createdById]);
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
    ...(await countedForFacts(decision.priorityId, store)),
    ...(meeting ? [{ label: 'From', value: `${meetingReference(meeting)} ${meeting.title}` }] : []),
    ...(await sourceFacts(id, store)),
    ...(replaces ? [{ label: 'Replaces', value: `${decisionReference(replaces)} ${replaces.text}` }] : []),
    ...(replacedBy
      ? [{ label: 'Replaced by', value: `${decisionReference(replacedBy)} ${replacedBy.text}` }]
      : []),
  ];
  return recordCard({
    key: cardKey(decisionCard, id),
    words: decision.text,
    line: [
      `Decision ${reference}`,
      `recorded by ${nameOf(people.get(createdById))} on ${formatInstant(decision.createdAt, zone)}`,
      ...(replacedBy ? ['replaced'] : []),
    ],
    facts,
    buttons: [...buttonsFor(decision, reference), ...undo],
  });
};

export const decisionCard = messageKind('decision.card', renderDecisionCard);

function buttonsFor({ status, networkId }: Decision, reference: string): Button[] {
  if (status !== 'standing') return [];
  const args = { decision: reference, network: networkId };
  return [{ label: 'Replace', command: 'decision.replace', args, opens: 'form' }];
}

/** One line of a list of decisions: reference, text and reason. */
export const decisionLine = (decision: Decision): Item => ({
  text: [
    { strong: decisionReference(decision) },
    ` ${decision.text}${decision.because ? `, because ${decision.because}` : ''}`,
  ],
});
