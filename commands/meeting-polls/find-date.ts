import { plainWords } from '../../storage/rows/kept-words.ts';
import { showCard } from '../cards/card.ts';
import { shortened } from '../cards/shortened.ts';
import { defineCommand } from '../command.ts';
import { addDays, dayOf, formatInstant, instantOf, type ZonedNow } from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { optional } from '../field.ts';
import { deadline, writing } from '../fields/fields.ts';
import { CLOSES, introduced } from '../fields/introductions.ts';
import { joinField, lengthField, placeField, USUAL_LENGTH } from '../meetings/index.ts';
import { findRoll, lookAgainAt, mustCloseAhead, pollCard, putToVote, settleOpening } from '../polls/index.ts';
import { UserError } from '../user-error.ts';
import { datesField } from './dates-field.ts';

/** Unless somebody says when, a poll for a date closes after so many working days, at this time. */
const USUAL = { workingDays: 5, time: '17:00' };

/** How long before the first date a poll closes at the latest, if nobody says when, in milliseconds. */
const BEFORE_FIRST_MS = 3_600_000;

/** For how long it is open at the least, if nobody says when it closes, in milliseconds. */
const LEAST_OPEN_MS = 3_600_000;

/** How much of a title stands in the question. */
const LONGEST_TITLE = 80;

const fields = {
  title: writing('Title', { max: 120 }),
  dates: introduced(datesField, { on: { usual: ['from', 'out of', 'among'], labels: ['dates', 'times'] } }),
  length: optional(lengthField),
  place: optional(placeField),
  link: optional(joinField),
  closes: optional(introduced(deadline('The poll closes'), { closes: { usual: CLOSES } })),
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.find': typeof fields;
  }
}

export const findDate = defineCommand({
  name: 'meeting.find',
  summary: 'Find a date for a meeting: the members say in a poll which of several dates suit them',
  usage: 'meeting find <title> on <dates> [for <length>] [in <place>] [online at <link>] [closes <closes>]',
  examples: ['meeting find "Next meeting" on 3 June 2027 at 2pm, 4 June 2027 at 10am for 90 minutes'],
  form: { title: 'Find a date', submit: 'Ask the members' },
  needs: 'convene',
  fields,

  async run({ title, dates, length = USUAL_LENGTH, place = null, link = null, closes }, context) {
    const { store, network, caller, now, zone } = context;
    const [first] = dates;
    if (first === undefined) throw new Error('A poll for a date has dates');
    const closesAt = closes ?? usualClose(first, context);
    mustCloseAhead(closesAt, now);
    if (closesAt > first)
      throw new UserError(
        `The poll would close after the first of these dates, ${formatInstant(first, zone)}. Please have it close before that.`,
        { field: 'closes' },
      );
    const { places } = await findRoll(undefined, undefined, context);
    const options = dates.map((at) => formatInstant(at, zone));
    const poll = await putToVote(
      {
        ...{
          networkId: network.id,
          createdById: caller.id,
          meetingId: null,
          isSecret: false,
          closes: closesAt,
        },
        question: `Which of these dates suit you for: ${shortened(plainWords(title), LONGEST_TITLE)}`,
        ...settleOpening({ method: 'time', options }, context),
      },
      places,
      { ...context, postAt: now },
    );
    await store.dateSearches.add({
      ...{ networkId: network.id, pollId: poll.id, title, length, place, link, zone, createdById: caller.id },
      nextAt: lookAgainAt(poll),
    });
    return showCard(pollCard, poll.id, context);
  },
});

/** When a poll for a date closes if nobody says: in a week, but before the first of the dates. Throws if that leaves no time to answer. */
function usualClose(first: Date, { now, zone }: ZonedNow): Date {
  const inAWeek = instantOf(addWorkingDays(dayOf(now, zone), USUAL.workingDays), USUAL.time, zone);
  const dayBefore = instantOf(addDays(dayOf(first, zone), -1), USUAL.time, zone);
  const ways = [inAWeek < dayBefore ? inAWeek : dayBefore, new Date(first.getTime() - BEFORE_FIRST_MS)];
  const close = ways.find((each) => each.getTime() >= now.getTime() + LEAST_OPEN_MS);
  if (close) return close;
  throw new UserError(
    `The first of these dates, ${formatInstant(first, zone)}, is too near for the members to answer in time. Leave it out, or say when the poll closes.`,
    { field: 'closes' },
  );
}
