import type { Meeting } from '../../storage/meetings/meetings.ts';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { defineCommand } from '../command.ts';
import { type CalendarEvent, toCalendar } from '../documents/calendar.ts';
import { type Button, type FileShown, type Message, message } from '../view.ts';
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
    const agenda = await store.minutes.agenda(meeting.id);
    const reference = meetingReference(meeting);
    const event = toEvent(
      meeting,
      agenda.map(({ title }) => title),
    );
    const ask: Button = {
      ...{ label: 'Get it again', command: 'meeting.calendar' },
      args: { meeting: reference, network: network.id },
    };
    const file: FileShown = {
      ...{ name: `${reference}.ics`, mediaType: 'text/calendar' },
      about: `${reference} ${meeting.title} for your calendar`,
      bytes: async () => new TextEncoder().encode(await toCalendar(network.name, [event], now)),
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

/** A meeting as an event in a calendar. One that was cancelled or taken back is shown there as cancelled. */
function toEvent(meeting: Meeting, agenda: string[]): CalendarEvent {
  const { id, version, title, startsAt, length, place, status } = meeting;
  return {
    ...{ id: `${id}@convenor`, sequence: version },
    title: `${meetingReference(meeting)} ${plainWords(title)}`,
    start: startsAt,
    end: new Date(startsAt.getTime() + length * 60_000),
    place: place === null ? null : plainWords(place),
    description: agenda.map((item, at) => `${at + 1}. ${plainWords(item)}`).join('\n'),
    isCancelled: status === 'cancelled' || status === 'withdrawn',
  };
}
