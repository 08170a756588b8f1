import { defineCommand } from '../../../commands/command.ts';
import { dayOf, formatInstant } from '../../../commands/dates/dates.ts';
import { optional } from '../../../commands/field.ts';
import { meetingField } from '../../../commands/meetings/meeting-fields.ts';
import { meetingReference } from '../../../commands/meetings/meeting-reference.ts';
import { UserError } from '../../../commands/user-error.ts';
import { message } from '../../../commands/view.ts';
import { workingDaysBetween } from './working-days-between.ts';

const fields = { meeting: optional(meetingField) };

declare module '../../../commands/press.ts' {
  interface CommandFields {
    'meeting.countdown': typeof fields;
  }
}

export const countDown = defineCommand({
  name: 'meeting.countdown',
  summary: 'Say how many working days are left before a meeting',
  usage: 'meeting countdown [<meeting>]',
  examples: ['meeting countdown', 'meeting countdown M1'],
  changes: false,
  fields,

  async run({ meeting: named }, { network, store, now, today, zone }) {
    const meeting = named ?? (await store.meetings.next(network.id, now));
    if (!meeting) throw new UserError('No meeting is planned. Plan one with meeting schedule.');
    const left = workingDaysBetween(today, dayOf(meeting.startsAt, zone));
    return message(`${meetingReference(meeting)} ${meeting.title}`, [
      [{ strong: `${left} working ${left === 1 ? 'day' : 'days'}` }, ' left to prepare.'],
      `It starts on ${formatInstant(meeting.startsAt, zone)}.`,
    ]);
  },
});
