import type { AgendaItem, Meeting } from '../../storage/meetings/meetings.ts';
import type { Store } from '../../storage/store.ts';
import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { withinHours } from '../dates/working-hours.ts';
import { optional } from '../field.ts';
import { UserError } from '../user-error.ts';
import { mustNotBeOver } from './meeting.ts';
import { becauseField, meetingAheadField, proposalField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';

const acceptFields = { meeting: meetingAheadField, proposal: proposalField };
const declineFields = { ...acceptFields, because: optional(becauseField) };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.agenda.accept': typeof acceptFields;
    'meeting.agenda.decline': typeof declineFields;
  }
}

export const acceptProposal = defineCommand({
  name: 'meeting.agenda.accept',
  summary: 'Put on the agenda what somebody has asked for',
  usage: 'meeting agenda <meeting> accept <proposal>',
  examples: ['meeting agenda M1 accept 1'],
  form: { title: 'Accept an item', submit: 'Accept' },
  needs: 'convene',
  fields: acceptFields,

  async run({ meeting, proposal }, context) {
    const item = await proposalAt(meeting, proposal, context);
    await context.store.minutes.accept(item);
    await tellProposer(item, context);
    const sentence = `On the agenda of ${meetingReference(meeting)}: ${item.title}`;
    return changed(meetingCard, meeting.id, sentence, context, item.id);
  },
});

export const declineProposal = defineCommand({
  name: 'meeting.agenda.decline',
  summary: 'Say that what somebody has asked for does not go on the agenda, and perhaps why',
  usage: 'meeting agenda <meeting> decline <proposal> [because <because>]',
  examples: ['meeting agenda M1 decline 1 because the board deals with it'],
  form: { title: 'Decline an item', submit: 'Decline' },
  needs: 'convene',
  fields: declineFields,

  async run({ meeting, proposal, because = null }, context) {
    const item = await proposalAt(meeting, proposal, context);
    await context.store.minutes.changeItem(item, { state: 'declined', because });
    await tellProposer(item, context);
    const sentence = `Declined for the agenda of ${meetingReference(meeting)}: ${item.title}`;
    return changed(meetingCard, meeting.id, sentence, context, item.id);
  },
});

/** What was asked for under this number, if nobody has answered it yet. */
async function proposalAt(
  meeting: Meeting,
  proposal: number,
  { store }: NetworkContext<Store>,
): Promise<AgendaItem> {
  const reference = meetingReference(meeting);
  mustNotBeOver(meeting, reference);
  await store.minutes.lockAgenda(meeting.id);
  const item = await store.minutes.proposal(meeting.id, proposal);
  const field = { field: 'proposal' };
  if (!item) throw new UserError(`Nothing was asked for at ${reference} under that number.`, field);
  if (item.state === 'proposed') return item;
  const answer = item.state === 'on' ? 'is on the agenda' : 'was declined';
  throw new UserError(`That ${answer} already: ${item.title}`, field);
}

/** Tells whoever asked for an item what became of it, and those who were to answer that it is answered. */
async function tellProposer(
  { id, createdById, proposal }: AgendaItem,
  { store, caller, now, zone }: NetworkContext<Store>,
): Promise<void> {
  await store.messages.refreshSettled(id);
  if (createdById === caller.id) return;
  await store.nudges.plan([
    {
      ...{ kind: 'agendaItem', subjectId: id, personId: createdById, slot: `answered ${proposal}` },
      dueAt: withinHours(now, zone),
    },
  ]);
}
