import { undoOwnButton } from '../cards/undo-button.ts';
import { defineCommandAnywhere } from '../command.ts';
import { sayTime } from '../dates/dates.ts';
import { HOURS, type PersonalHours } from '../dates/working-hours.ts';
import { optional, rare } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { clock } from '../fields/time-fields.ts';
import { UserError } from '../user-error.ts';
import { type Button, message } from '../view.ts';
import { hoursOf, setHours } from './own-hours.ts';

const fields = {
  from: optional({
    ...clock('Nothing after', 'In the evening, for example: 5pm', '5:30pm'),
    introducedBy: { from: { usual: ['after', 'begin at'] } },
  }),
  until: optional({
    ...clock('Nothing before', 'In the morning, for example: 10am', '5:30pm'),
    introducedBy: { until: { usual: ['till', 'til', 'to', 'before'] } },
  }),
  off: rare(choice<'off'>('Quiet hours', { off: 'None' }, { also: { off: ['off', 'none', 'no more'] } })),
};

declare module '../press.ts' {
  interface CommandFields {
    'me.quiet': typeof fields;
  }
}

export const setQuietHours = defineCommandAnywhere({
  name: 'me.quiet',
  summary: 'Show or say from when in the evening until when in the morning nothing comes to you unasked',
  usage: 'me quiet [<off>] [from <from>] [until <until>]',
  examples: ['me quiet from 5pm until 10am', 'me quiet off', 'me quiet'],
  isPrivate: true,
  form: { title: 'Your quiet hours', submit: 'Save' },
  fields,

  async run({ from, until, off }, context) {
    const { store, caller } = context;
    if (from === undefined && until === undefined && !off)
      return message(sayQuiet(await hoursOf(caller.id, store)), [AT_WEEKENDS], [CHANGE]);
    if (from !== undefined && until !== undefined && from <= until)
      throw new UserError('Quiet hours go from an evening until a morning, like: from 5pm until 10am', {
        field: 'from',
      });
    const quiet = off ? NONE : { quietFrom: from ?? null, quietUntil: until ?? null };
    const hours = await setHours(caller.id, quiet, store);
    return message(sayQuiet(hours), [KEPT], await undoOwnButton(hours, context));
  },
});

const NONE = { quietFrom: null, quietUntil: null };
const KEPT = 'Reminders and digests wait until then, and come together. What you ask for comes at once.';
const AT_WEEKENDS = 'Nor does it at weekends, on bank holidays and when you do not work.';
const CHANGE: Button = { label: 'Change', command: 'me.quiet', args: {}, opens: 'form' };

/** "Nothing that you did not ask for comes to you after 5pm or before 10am." */
function sayQuiet({ quietFrom, quietUntil }: PersonalHours): string {
  const after = quietFrom !== null && quietFrom < HOURS.to ? quietFrom : HOURS.to;
  const before = quietUntil !== null && quietUntil > HOURS.from ? quietUntil : HOURS.from;
  return `Nothing that you did not ask for comes to you after ${sayTime(after)} or before ${sayTime(before)}.`;
}
