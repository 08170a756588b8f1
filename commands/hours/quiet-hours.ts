import { undoOwnButton } from '../cards/undo-button.ts';
import { defineCommandAnywhere } from '../command.ts';
import { sayTime } from '../dates/dates.ts';
import { readClock } from '../dates/read-time.ts';
import { plain, quoted } from '../dates/read-words.ts';
import { HOURS, type PersonalHours } from '../dates/working-hours.ts';
import { wordsOf } from '../door/words-entered.ts';
import { Doubt, optional, type PlainField, rare } from '../field.ts';
import { choice } from '../fields/fields.ts';
import { writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import { type Button, message } from '../view.ts';
import { hoursOf, setHours } from './own-hours.ts';

/** A time of day, "17:30". */
const clockField = (label: string, hint: string): PlainField<string, 'text'> => ({
  ...{ label, hint, input: 'text', required: true, typed: 'phrase', canonical: writeOutMentions },
  parse(raw) {
    const typed = wordsOf(raw);
    const read = readClock(`at ${plain(typed).replace(/^at /, '')}`);
    if (read && 'doubt' in read) throw new Doubt(read.doubt, read.guess);
    if (!read) throw new UserError(`I could not read ${quoted(typed)} as a time. Write it like 5:30pm.`);
    return read.time;
  },
  resolve: (time) => time,
});

const fields = {
  from: optional({
    ...clockField('Nothing after', 'In the evening, for example: 5pm'),
    introducedBy: { from: { usual: ['after', 'begin at'] } },
  }),
  until: optional({
    ...clockField('Nothing before', 'In the morning, for example: 10am'),
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
