import { defineCommand } from '../command.ts';
import { toCalendar } from '../documents/calendar.ts';
import { type Button, type FileShown, type Message, message } from '../view.ts';
import { mustBeMet } from './by-correspondence.ts';
import { meetingEvents } from './meeting-events.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingReference } from './meeting-reference.ts';

const fields = { meeting: meetingField };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.calendar': typeof fields;
  }
}

export const meetingCalendar = defineCommand({
  name: 'meeting.calendar',
  summary: 'Get a meeting as a file for your calendar',
  usage: 'meeting calendar <meeting>',
  examples: ['meeting calendar M1'],
  changes: false,
  form: { title: 'A meeting for your calendar', submit: 'Get' },
  fields,

  async run({ meeting }, { store, network, now }): Promise<Message> {
    mustBeMet(meeting);
    const reference = meetingReference(meeting);
    const events = await meetingEvents([meeting], store);
    const ask: Button = {
      ...{ label: 'Get it again', command: 'meeting.calendar' },
      args: { meeting: reference, network: network.id },
    };
    const file: FileShown = {
      ...{ name: `${reference}.ics`, mediaType: 'text/calendar' },
      about: `${reference} ${meeting.title} for your calendar`,
      bytes: async () => new TextEncoder().encode(await toCalendar(network.name, events, now)),
      ask,
      typed: `meeting calendar ${reference}`,
    };
    return message(`${reference} ${meeting.title}`, [
      { type: 'file', file },
      {
        type: 'note',
        text: 'Open the file to put the meeting into your calendar. Get it again when the meeting changes: your calendar knows it for the same.',
      },
    ]);
  },
});
