import type { Capability } from '../capability.ts';
import { capital } from '../cards/capital.ts';
import { showCard } from '../cards/card.ts';
import { undoButton } from '../cards/undo-button.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { type Day, formatDay, formatDuration, formatTime, instantOf } from '../dates/dates.ts';
import { SAYS_AGAIN } from '../dates/read-recurrence.ts';
import { formatRecurrence } from '../dates/recurrence.ts';
import { optional, unasked, type Values } from '../field.ts';
import { choice, writing } from '../fields/fields.ts';
import { nameOfDayOff } from '../parts/day-off.ts';
import type { PressArgs } from '../press.ts';
import { type Button, type Message, message } from '../view.ts';
import { joinField, lengthField, placeField, USUAL_LENGTH } from './meeting-fields.ts';
import { meetingCard } from './meeting-view.ts';
import { nextStageAt } from './preparation.ts';
import { daysOffAmong, type OnDayOff, seriesDays, withoutDaysOff } from './series.ts';
import { daysField, exceptField, firstField, lastField, type SeriesDays } from './series-fields.ts';
import { seriesLine } from './series-view.ts';
import { placeAndLink, whereRuns } from './where-held.ts';

/** What to do with those on days on which nobody works. */
const DAYS_OFF: Record<OnDayOff, string> = {
  after: 'Next working day',
  before: 'Working day before',
  out: 'Leave them out',
  kept: 'Keep them',
};

import { carryToNew } from './to-ratify.ts';

const fields = {
  title: writing('Title', { max: 120 }),
  days: daysField,
  last: lastField,
  first: optional(firstField),
  except: optional(exceptField),
  length: optional(lengthField),
  place: optional(placeField),
  link: optional(joinField),
  /** Set by the buttons below the question about days on which nobody works. */
  daysOff: unasked(choice('Days off', DAYS_OFF)),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.schedule.series': typeof fields;
  }
}

/** The command that plans a series. What the last meeting decided without a quorum goes on the agenda of the next. */
export const scheduleSeriesOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.schedule.series',
    summary: 'Plan meetings on days that come again',
    usage:
      'meeting schedule <title> on <days> [from <first>] until <last> [except <except>] [for <length>] [in <place>] [online at <link>]',
    meantBy: SAYS_AGAIN,
    examples: [
      'meeting schedule "LPN meeting" on the second Tuesday of each month at 2pm from January until December except August',
    ],
    form: { title: 'New series of meetings', submit: 'Plan' },
    needs: 'convene',
    fields,

    async run(args, context) {
      const { title, days, first, last, except = [], length = USUAL_LENGTH, daysOff } = args;
      const where = placeAndLink(args.place, args.link);
      const { caller, network, store, zone } = context;
      const { recurrence, time } = days;
      const planned = seriesDays({ recurrence, time, first, last, except }, context);
      const off = daysOffAmong(planned, recurrence);
      if (off.length > 0 && !daysOff) return ask(args, { planned, off }, context);
      const kept = withoutDaysOff(planned, off, daysOff ?? 'kept');
      const starts = kept.map((day) => instantOf(day, time, zone));
      const planning = starts.map((startsAt) => ({ startsAt, nextAt: nextStageAt(startsAt, context) }));
      const pattern = patternOf(days, starts, zone);
      const meetings = await store.meetingSeries.add(
        { networkId: network.id, title, pattern, createdById: caller.id },
        { length, ...where },
        planning,
      );
      const [next] = meetings;
      if (!next?.seriesId) throw new Error('a series has meetings');
      await carryToNew(next, context, all);
      await showCard(meetingCard, next.id, context);
      const text = [
        `${capital(pattern)}, for ${formatDuration(length)}`,
        ...(where.place === null ? [] : [`, in ${where.place}`]),
        ...whereRuns({ ...where, place: null }),
        '. The card of the next one is shown, and that of each other once the one before it is over.',
      ];
      return message(
        `${meetings.length} meetings are planned: ${title}`,
        [text, { type: 'list', items: meetings.map((meeting) => seriesLine(meeting, zone)) }],
        [undoButton(next.seriesId)],
      );
    },
  });

/** "the second Tuesday of each month at 2pm". */
const patternOf = ({ recurrence }: SeriesDays, [first]: Date[], zone: string): string =>
  `${formatRecurrence(recurrence)}${first ? ` at ${formatTime(first, zone)}` : ''}`;

/** Asks, before anything is planned, what becomes of the meetings on days on which nobody works. */
function ask(
  { title, days, first, last, except, length, place, link }: Values<typeof fields>,
  { planned, off }: { planned: Day[]; off: Day[] },
  { network }: NetworkContext,
): Message {
  const args: PressArgs<'meeting.schedule.series'> = {
    ...{ network: network.id, title, place, link, days: days.said, last: last.said },
    ...(first && { first: first.said }),
    ...(except && { except: except.map(({ said }) => said).join(', ') }),
    ...(length !== undefined && { length: `${length} minutes` }),
  };
  const button = ([daysOff, label]: [string, string]): Button => ({
    ...{ label, command: 'meeting.schedule.series' },
    args: { ...args, daysOff },
  });
  return message(
    `Not planned yet: ${title}`,
    [
      `Of these ${planned.length} meetings ${off.length} would be on a day on which nobody works:`,
      { type: 'list', items: off.map((day) => ({ text: `${formatDay(day)}, ${nameOfDayOff(day)}` })) },
    ],
    Object.entries(DAYS_OFF).map(button),
  );
}
