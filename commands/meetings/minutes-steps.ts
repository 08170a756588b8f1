import type { Meeting } from '../../storage/meetings/meetings.ts';
import { inSight } from '../cards/in-sight.ts';
import { IN_SIGHT } from '../cards/record-card.ts';
import type { NetworkContext } from '../context.ts';
import { may } from '../roles/roles.ts';
import type { Button } from '../view.ts';
import { meetingReference } from './meeting-reference.ts';

/** What whoever reads minutes may do next, the likeliest first. What cannot be taken back is behind the menu. */
export async function nextSteps(
  meeting: Meeting,
  isConfirmed: boolean,
  { store, network, caller, today, publicUrl }: NetworkContext,
): Promise<Button[]> {
  const args = { meeting: meetingReference(meeting), network: network.id };
  const standing = await store.members.standing(network.id, caller.id, today);
  const isHeld = meeting.status === 'ended';
  const convenes = isHeld && !isConfirmed && may(standing, 'convene');
  const read = { command: 'meeting.minutes', opens: 'answer' } as const;
  const steps: (Button | false)[] = [
    convenes &&
      meeting.reviewUntil === null && {
        ...{ label: 'Put to the members', command: 'meeting.minutes.review', args },
        opens: 'form',
      },
    publicUrl !== null && { ...read, label: 'As a page', args: { ...args, as: 'page' } },
    { ...read, label: 'As a Word document', args: { ...args, as: 'docx' } },
    { ...read, label: 'As a PDF', args: { ...args, as: 'pdf' }, inMenu: true },
    isHeld &&
      may(standing, 'take part') && {
        label: isConfirmed ? 'Note a correction' : 'Ask for a correction',
        command: 'meeting.minutes.correct',
        args,
        opens: 'form',
      },
    convenes && {
      ...{ label: 'Confirm as true and accurate', command: 'meeting.minutes.confirm', args },
      inMenu: true,
    },
  ];
  return inSight(
    steps.filter((step) => step !== false),
    IN_SIGHT,
  );
}
