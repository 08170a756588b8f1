import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import { messageKind, type Render } from '../cards/renderer.ts';
import type { NetworkContext } from '../context.ts';
import { message } from '../view.ts';
import { meetingReference } from './meeting-reference.ts';
import { lacking } from './quorum-view.ts';
import { quorumAt, quorumBasis } from './read-quorum.ts';

/** What is said where a meeting runs when it is quorate no longer; once it is again, that too. */
const renderQuorumLost: Render = async (id, { store, now, zone }) => {
  const meeting = await store.meetings.get(id);
  if (!meeting || meeting.status === 'withdrawn') return null;
  const basis = await quorumBasis(meeting, store, zone);
  if (!basis) return null;
  const at = meeting.endedAt ?? now;
  const quorum = quorumAt(basis, await store.minutes.attendances(id), at);
  const reference = meetingReference(meeting);
  if (quorum.holds) return message(`${reference} is quorate again.`);
  return message(`${reference} is no longer quorate.`, [
    `What it lacks: ${lacking(quorum)}.`,
    'What is decided meanwhile is marked in the minutes as to be ratified.',
  ]);
};

export const quorumLost = messageKind('meeting.quorum-lost', renderQuorumLost);

/** Warns where the meeting runs, where somebody's leaving just ended its quorum; and says so, to be added to a sentence. */
export async function warnIfLost(meeting: Meeting, context: NetworkContext<Store>): Promise<string> {
  const { store, zone, now } = context;
  const basis = await quorumBasis(meeting, store, zone);
  if (!basis || meeting.conversationId === null) return '';
  const attendances = await store.minutes.attendances(meeting.id);
  const before = quorumAt(basis, attendances, new Date(now.getTime() - 1));
  const quorum = quorumAt(basis, attendances, now);
  if (quorum.holds || !before.holds) return '';
  await store.messages.plan([
    {
      ...{ kind: quorumLost, subjectId: meeting.id, slot: now.toISOString() },
      ...{ conversationId: meeting.conversationId, dueAt: now },
    },
  ]);
  return ` ${meetingReference(meeting)} is no longer quorate: ${lacking(quorum)}.`;
}
