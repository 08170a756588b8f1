import { defineCommandAnywhere } from '../command.ts';
import { message } from '../view.ts';

const fields = {};

declare module '../press.ts' {
  interface CommandFields {
    'calendar.stop': typeof fields;
  }
}

export const stopCalendars = defineCommandAnywhere({
  name: 'calendar.stop',
  summary: 'Stop all addresses that I gave you for your calendar, so that nobody can read by them',
  usage: 'calendar stop',
  examples: ['calendar stop'],
  form: { submit: 'Stop' },
  fields,

  async run(_, { store, caller }) {
    await store.stoppedLinks.stop(caller.id, 'calendar');
    return message(
      'All your addresses for calendars are stopped.',
      ['Calendars that follow one show nothing new any more. Remove it there, and add a new one.'],
      [{ label: 'New address', command: 'calendar.link', args: {}, opens: 'answer' }],
    );
  },
});
