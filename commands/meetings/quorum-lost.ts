import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import { messageKind, type Render } from '../cards/renderer.ts';
import type { NetworkContext } from '../context.ts';
import { message } from '../view.ts';
import { meetingReference } from './meeting-reference.ts';
import { lacking } from './quorum-view.ts';
import { quorumAt, quorumBasis } from './read-quorum.ts';

/** Says in the meeting's conversation that it is no longer quorate, or that it is quorate again. */
const renderQuorumLost: Render = async (id, { store, now, zone }) => {
  const meeting = await store.meetings.get(id);
  if (!meeting || meeting.status === 'withdrawn') return null;
  const basis = await quorumBasis(meeting, store, zone);
  if (!basis) return null;
  const at = meeting.endedAt ?? now;
  const quorum = quorumAt(basis, await store.minutes.attendances(id), at, meeting.itemId);
  const reference = meetingReference(meeting);
  if (quorum.holds) return message(`${reference} is quorate again.`);
  return message(`${reference} is no longer quorate.`, [
    `What it lacks: ${lacking(quorum)}.`,
    'What is decided meanwhile is marked in the minutes as to be ratified.',
  ]);
};

export const quorumLost = messageKind('meeting.quorum-lost', renderQuorumLost);

/**
 * Warns in the meeting's conversation if somebody's leaving has just cost it its quorum, or whatever else did since it
 * `held`. Returns that warning as words to add to a sentence, or ''.
 */
export async function warnIfLost(
  meeting: Meeting,
  context: NetworkContext<Store>,
  held?: boolean,
): Promise<string> {
  const { store, zone, now } = context;
  const basis = await quorumBasis(meeting, store, zone);
  if (!basis || meeting.conversationId === null) return '';
  const attendances = await store.minutes.attendances(meeting.id);
  const justBefore = new Date(now.getTime() - 1);
  const heldBefore = held ?? quorumAt(basis, attendances, justBefore, meeting.itemId).holds;
  const quorum = quorumAt(basis, attendances, now, meeting.itemId);
  if (quorum.holds || !heldBefore) return '';
  await store.messages.plan([
    {
      ...{ kind: quorumLost, subjectId: meeting.id, slot: now.toISOString() },
      ...{ conversationId: meeting.conversationId, dueAt: now },
    },
  ]);
  return ` ${meetingReference(meeting)} is no longer quorate: ${lacking(quorum)}.`;
}
