import type { AgendaItem, Meeting } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import { writing } from '../fields/fields.ts';
import { nudgeThoseWhoDecide } from '../members/index.ts';
import { mustBeScheduled } from './meeting.ts';
import { leaderField, lengthField, meetingAheadField, purposeField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';

const fields = {
  meeting: meetingAheadField,
  title: writing('Item', { max: 200 }),
  length: optional(lengthField),
  leader: optional(leaderField),
  purpose: optional(purposeField),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.agenda.propose': typeof fields;
  }
}

export const proposeAgendaItem = defineCommand({
  name: 'meeting.agenda.propose',
  summary: 'Ask for an item on the agenda; whoever chairs says whether it goes on',
  usage: 'meeting agenda <meeting> propose <title> [for <length>] [led by <leader>] [purpose <purpose>]',
  examples: ['meeting agenda M1 propose "Oral health in care homes" for 15 minutes'],
  form: { title: 'Ask for an item', submit: 'Ask' },
  fields,

  async run({ meeting, title, length = null, leader, purpose = null }, context) {
    const asked = { meetingId: meeting.id, title, length, leaderId: leader?.id ?? null, purpose };
    const item = await askForItem(asked, meeting, context);
    return changed(meetingCard, meeting.id, sayAskedFor(item, meeting), context, item.id);
  },
});

/** Asks for an item on the agenda of a meeting to come, and has those who decide on it asked. */
export async function askForItem(
  asked: Pick<AgendaItem, 'meetingId' | 'title' | 'length' | 'leaderId' | 'purpose'>,
  meeting: Meeting,
  { store, caller, network, now, zone }: NetworkContext<Store>,
): Promise<AgendaItem> {
  mustBeScheduled(meeting, meetingReference(meeting));
  const item = await store.minutes.propose({ ...asked, createdById: caller.id });
  await nudgeThoseWhoDecide(
    { kind: 'agendaItem', subjectId: item.id, slot: 'proposed' },
    { id: network.id, zone },
    { store, now },
  );
  return item;
}

/** "Asked for on the agenda of M1, as proposal 2: Flu plan" */
export const sayAskedFor = ({ proposal, title }: AgendaItem, meeting: Meeting): string =>
  `Asked for on the agenda of ${meetingReference(meeting)}, as proposal ${proposal}: ${title}`;
