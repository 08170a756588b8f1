import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../field.ts';
import { writing } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { UserError } from '../user-error.ts';
import { itemAt } from './agenda.ts';
import { mustNotBePut } from './by-correspondence.ts';
import { mustNotBeOver } from './meeting.ts';
import { itemField, leaderField, lengthField, meetingAheadField, purposeField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';
import { meetingCard } from './meeting-view.ts';

const fields = {
  meeting: meetingAheadField,
  item: itemField,
  length: optional(lengthField),
  leader: optional(leaderField),
  purpose: optional(purposeField),
  title: optional(introduced(writing('Item', { max: 200 }), { titled: { usual: ['called', 'saying'] } })),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.agenda.edit': typeof fields;
  }
}

export const editAgendaItem = defineCommand({
  name: 'meeting.agenda.edit',
  summary: 'Change how long an item takes, who leads it, what it is for, or what it says',
  usage:
    'meeting agenda <meeting> edit <item> [for <length>] [led by <leader>] [purpose <purpose>] [titled <title>]',
  examples: [
    'meeting agenda M1 edit 2 for 30 minutes',
    'meeting agenda M1 edit 2 led by @bob purpose decision',
  ],
  form: { title: 'Change an item', submit: 'Save' },
  needs: 'convene',
  fields,

  async run({ meeting, item: at, length, leader, purpose, title }, context) {
    const { store } = context;
    const reference = meetingReference(meeting);
    mustNotBeOver(meeting, reference);
    mustNotBePut(meeting);
    const item = itemAt(await store.minutes.lockAgenda(meeting.id), at, 'item');
    const change = {
      ...(length !== undefined && { length }),
      ...(leader !== undefined && { leaderId: leader.id }),
      ...(purpose !== undefined && { purpose }),
      ...(title !== undefined && { title }),
    };
    if (Object.keys(change).length === 0)
      throw new UserError(
        `Please say what is to change, for example: meeting agenda ${reference} edit ${at} for 30 minutes`,
      );
    const after = await store.minutes.changeItem(item, change);
    const sentence = `Item ${at} on the agenda of ${reference} is changed: ${after.title}`;
    return changed(meetingCard, meeting.id, sentence, context, item.id);
  },
});
