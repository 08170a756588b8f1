import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { withinHours } from '../dates/working-hours.ts';
import { optional } from '../field.ts';
import { writing } from '../fields/fields.ts';
import { thoseWhoDecide } from '../members/index.ts';
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
    const { store, caller, network, now, zone } = context;
    const reference = meetingReference(meeting);
    mustBeScheduled(meeting, reference);
    const leaderId = leader?.id ?? null;
    const item = await store.minutes.propose({
      ...{ meetingId: meeting.id, title, length, leaderId, purpose, createdById: caller.id },
    });
    const asked = await thoseWhoDecide(network, { store, now });
    await store.nudges.plan(
      asked.map((personId) => ({
        ...{ kind: 'agendaItem' as const, subjectId: item.id, personId, slot: 'proposed' },
        dueAt: withinHours(now, zone),
      })),
    );
    const sentence = `Asked for on the agenda of ${reference}, as proposal ${item.proposal}: ${item.title}`;
    return changed(meetingCard, meeting.id, sentence, context, item.id);
  },
});
