import { defineCommandAnywhere } from '../command.ts';
import { optional } from '../field.ts';
import { type Button, message } from '../view.ts';
import { halfDaysField } from './hours-fields.ts';
import { hoursOf, sayHours, setHours, undoHours } from './own-hours.ts';

const fields = { days: optional(halfDaysField) };

declare module '../press.ts' {
  interface CommandFields {
    'me.hours': typeof fields;
  }
}

export const setOwnHours = defineCommandAnywhere({
  name: 'me.hours',
  summary: 'Show or say on which days and half days you work; at other times nothing comes to you unasked',
  usage: 'me hours [<days>]',
  examples: ['me hours Tuesday and Thursday mornings', 'me hours every day', 'me hours'],
  isPrivate: true,
  form: { title: 'When you work', submit: 'Save' },
  fields,

  async run({ days }, context) {
    const { store, caller } = context;
    if (days === undefined) {
      const [works = '', ...others] = sayHours(await hoursOf(caller.id, store), context);
      return message(works, others, [
        { label: 'Change', command: 'me.hours', args: {}, opens: 'form' },
        AWAY,
      ]);
    }
    const hours = await setHours(caller.id, { halfDays: days }, store);
    const [works = '', ...others] = sayHours(hours, context);
    return message(works, [...others, KEPT], [AWAY, ...(await undoHours(hours, context))]);
  },
});

const KEPT = 'Reminders and digests wait for those times, and come together. What you ask for comes at once.';
const AWAY: Button = { label: 'I shall be away', command: 'me.away', args: {}, opens: 'form' };
