import type { Standing } from '../../storage/members/members.ts';
import { inSight } from '../cards/in-sight.ts';
import { IN_SIGHT } from '../cards/record-card.ts';
import type { NetworkContext } from '../context.ts';
import { may } from '../roles/roles.ts';
import type { Button } from '../view.ts';
import { meetingReference } from './meeting-reference.ts';
import type { Version } from './minutes-document.ts';
import type { Versions } from './minutes-versions.ts';

/** What whoever reads minutes may do next, the likeliest first. What cannot be taken back is behind the menu. */
export function nextSteps(
  version: Version,
  { minutes: { meeting }, confirmed, put, isLess, plain }: Versions,
  standing: Standing,
  { network, publicUrl }: NetworkContext,
): Button[] {
  const args = { meeting: meetingReference(meeting), network: network.id };
  const isHeld = meeting.status === 'ended';
  const edits = isHeld && may(standing, 'convene');
  const convenes = edits && confirmed === null && put === null;
  const read = { command: 'meeting.minutes', opens: 'answer' } as const;
  const of = { ...args, ...(version !== 'full' && { version }) };
  const other = (label: string, to: Version): Button => ({
    ...{ ...read, label, args: { ...args, version: to } },
    ...(to === 'redacted' && { inMenu: true }),
  });
  const steps: (Button | false)[] = [
    version !== 'full' && (!isLess || may(standing, 'take part')) && other('Full minutes', 'full'),
    plain !== null && version !== 'plain' && other('In plain English', 'plain'),
    convenes &&
      version === 'full' &&
      meeting.reviewUntil === null && {
        ...{ label: 'Put to the members', command: 'meeting.minutes.review', args },
        opens: 'form',
      },
    publicUrl !== null && { ...read, label: 'As a page', args: { ...of, as: 'page' } },
    { ...read, label: 'As a Word document', args: { ...of, as: 'docx' } },
    { ...read, label: 'As a PDF', args: { ...of, as: 'pdf' }, inMenu: true },
    isHeld &&
      version === 'full' &&
      may(standing, 'take part') && {
        label: confirmed ? 'Note a correction' : 'Ask for a correction',
        command: 'meeting.minutes.correct',
        args,
        opens: 'form',
      },
    convenes &&
      version === 'full' && {
        ...{ label: 'Confirm as true and accurate', command: 'meeting.minutes.confirm', args },
        inMenu: true,
      },
    convenes &&
      version === 'full' && {
        ...{ label: 'Confirm by poll', command: 'meeting.minutes.confirm.poll', args },
        ...{ opens: 'form', inMenu: true },
      },
    isLess && version === 'full' && other('Redacted version', 'redacted'),
    edits && {
      ...{ label: 'Leave lines out', command: 'meeting.minutes.confidential', args },
      ...{ opens: 'answer', inMenu: true },
    },
    edits &&
      (confirmed?.plain ?? null) === null && {
        ...{ label: 'Write in plain English', command: 'meeting.minutes.plain', args },
        ...{ opens: 'answer', inMenu: true },
      },
  ];
  return inSight(
    steps.filter((step) => step !== false),
    IN_SIGHT,
  );
}
