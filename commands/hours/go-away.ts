import type { Capability } from '../capability.ts';
import { listed } from '../cards/listed.ts';
import { nameOf } from '../cards/shown.ts';
import { readTasks } from '../cards/task-lines.ts';
import { undoOwnButton } from '../cards/undo-button.ts';
import { defineCommandAnywhere } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  firstOfMonth,
  formatDay,
  lastOfMonth,
  weekdayOf,
} from '../dates/dates.ts';
import { daySaid } from '../dates/read-date.ts';
import { dayLater, readLater } from '../dates/read-later.ts';
import { plain } from '../dates/read-words.ts';
import { type FieldReading, optional } from '../field.ts';
import { day } from '../fields/fields.ts';
import { UserError } from '../user-error.ts';
import { type Block, message } from '../view.ts';
import { backAt, setHours } from './own-hours.ts';
import { standInField } from './stand-in-field.ts';
import { arrangeStandIn } from './standing-in.ts';

/** For how many months somebody may be away. */
const LONGEST = 24;
const MOST_LINES = 10;

const fields = {
  from: optional(day('First day away', 'Empty for today')),
  until: {
    ...day('Last day away', 'For example: 14 June 2027'),
    alsoSays: { field: 'from', read: readFirstToLast },
  },
  standIn: standInField,
};

const FIRST_TO_LAST =
  /^(\d{1,2})(?:st|nd|rd|th)?(?: (?:of )?([a-z]+))? ?(?:-|to|until) ?(\d{1,2}(?:st|nd|rd|th)? (?:of )?([a-z]+.*))$/;

/** "2 weeks", "a fortnight beginning Monday". */
const SO_LONG_FROM = /^(?:for )?(?<long>\S+ (?:day|week|fortnight|month)s?)(?: beginning (?<first>\S.*))?$/;

/** Reads "7-18 June", "7 June to 18 June", "next week" and "2 weeks beginning Monday" as the last day, which also says the first. */
function readFirstToLast(
  words: string,
  { now, zone }: FieldReading,
): { own: string; its: string } | undefined {
  const today = dayOf(now, zone);
  const so = SO_LONG_FROM.exec(plain(words))?.groups;
  const long = so?.long === undefined ? undefined : readLater(so.long);
  const from = so?.first === undefined ? { day: today } : daySaid(so.first, { now, zone });
  if (long && from && 'day' in from) return { own: addDays(dayLater(from.day, long), -1), its: from.day };
  const [, which, unit] = ALL_OF.exec(plain(words)) ?? [];
  if (unit !== undefined) return wholeOf(unit === 'week' ? weekOf : monthOf, which, today);
  const [, date, itsMonth, last, month] = FIRST_TO_LAST.exec(plain(words)) ?? [];
  return last === undefined ? undefined : { own: last, its: `${date} ${itsMonth ?? month}` };
}

/** A week or a month, all of it. */
const ALL_OF = /^(?:(?:for )?(?:the whole of|all|all of) )?(this|next) (week|month)$/;

/** The last day of this week or month, or of the next, and its first, which is today for this one. */
function wholeOf(
  of: (day: Day) => { first: Day; last: Day },
  which: string | undefined,
  today: Day,
): { own: Day; its: Day } {
  const { last } = of(today);
  if (which === 'this') return { own: last, its: today };
  const next = of(addDays(last, 1));
  return { own: next.last, its: next.first };
}

const monthOf = (day: Day) => ({ first: firstOfMonth(day), last: lastOfMonth(day) });

function weekOf(day: Day): { first: Day; last: Day } {
  const first = addDays(day, -weekdayOf(day));
  return { first, last: addDays(first, 6) };
}

declare module '../press.ts' {
  interface CommandFields {
    'me.away': typeof fields;
  }
}

/** The command by which somebody says that they are away. */
export const goAwayOf = (all: readonly Capability[]) =>
  defineCommandAnywhere({
    name: 'me.away',
    summary: 'Say until when you are away, the last day included; nothing comes to you unasked until then',
    usage: 'me away [from <from>] until <until> [with <standIn>]',
    examples: [
      'me away until 14 June 2027',
      'me away from 1 June 2027 until 14 June 2027',
      'me away until 14 June 2027 with @cat',
    ],
    isPrivate: true,
    form: { title: 'While you are away', submit: 'Save' },
    fields,

    async run({ from, until, standIn }, context) {
      const { store, caller, today, zone } = context;
      const first = from ?? today;
      mustBeAhead(until, today, 'until');
      if (until < first)
        throw new UserError(`The last day, ${formatDay(until)}, is before the first.`, { field: 'until' });
      if (until > addMonths(today, LONGEST))
        throw new UserError('That is more than two years off. Please give an earlier day.', {
          field: 'until',
        });
      const hours = await setHours(caller.id, { awayFrom: first, awayUntil: until }, store);
      const networks = await arrangeStandIn(standIn, { awayFrom: first, awayUntil: until }, context);
      const due = (await readTasks(caller.id, { today, until }, MOST_LINES, all, store)).map(
        ({ item }) => item,
      );
      const dueMeanwhile: Block[] = [
        { type: 'heading', text: 'Due by then' },
        { type: 'list', items: due },
        {
          type: 'note',
          text: standIn
            ? `${nameOf(standIn)} is reminded of it in your place.`
            : 'Give what cannot wait to somebody else, for example: action give A1 to @cat. Or name who stands in for you: me away until 14 June 2027 with @cat',
        },
      ];
      return message(
        `You are away ${first > today ? `from ${formatDay(first)} ` : ''}until ${formatDay(until)}.`,
        [
          ...(standIn ? [`${nameOf(standIn)} stands in for you in ${listed(networks)}, and is told.`] : []),
          `What comes for you meanwhile is kept, and told together on ${backAt(hours, until, zone)}.`,
          ...(due.length > 0 ? dueMeanwhile : []),
        ],
        [
          { label: first > today ? 'I am not going away' : 'I am back', command: 'me.back', args: {} },
          ...(await undoOwnButton(hours, context)),
        ],
      );
    },
  });
