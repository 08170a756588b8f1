import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { mustBeAhead } from '../dates/ahead.ts';
import { day, writing } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { UserError } from '../user-error.ts';
import { closesOn, isOpen, opensAt } from './by-correspondence.ts';
import { nudgesToSilent } from './hold-by-correspondence.ts';
import { meetingCard } from './meeting-view.ts';
import { nextLookAt } from './preparation.ts';

const fields = {
  title: writing('Title', { max: 120 }),
  first: introduced(day('From', 'It opens at 9am on this day, or at once if that is past'), {
    'by correspondence from': {
      usual: ['by correspondence', 'in writing from', 'in writing', 'by email from', 'by email'],
    },
  }),
  // Here “by” introduces no day: “by correspondence”.
  last: {
    ...day('Until the end of', 'It closes by itself at 11:59pm on this day'),
    introducedBy: { to: { usual: ['until', 'till', 'til'] } },
  },
};

declare module '../press.ts' {
  interface CommandFields {
    'meeting.schedule.correspondence': typeof fields;
  }
}

/** The most days for which a meeting by correspondence is open. */
const MOST_DAYS = 92;
const A_DAY_MS = 24 * 3_600_000;

export const scheduleByCorrespondence = defineCommand({
  name: 'meeting.schedule.correspondence',
  summary: 'Plan a meeting by correspondence: in writing, from a day to a day',
  usage: 'meeting schedule <title> by correspondence from <first> to <last>',
  meantBy: /\b(?:by (?:correspondence|email)|in writing)\b/,
  examples: ['meeting schedule "Flu plan" by correspondence from 2 June 2027 to 12 June 2027'],
  form: { title: 'Meeting in writing', submit: 'Plan' },
  needs: 'convene',
  fields,

  async run({ title, first, last }, context) {
    const { caller, network, store, zone, today } = context;
    mustBeAhead(first, today, 'first');
    if (last < first)
      throw new UserError('It would close before it opens. Please give a later last day.', { field: 'last' });
    const startsAt = opensAt(first, context);
    const closesAt = closesOn(last, zone);
    if (closesAt.getTime() - startsAt.getTime() > MOST_DAYS * A_DAY_MS)
      throw new UserError(
        'That would be more than three months. Please give an earlier last day; it can be extended later.',
        {
          field: 'last',
        },
      );
    const meeting = await store.meetings.add({
      ...{
        networkId: network.id,
        title,
        startsAt,
        closesAt,
        place: null,
        link: null,
        createdById: caller.id,
      },
      number: await store.networks.nextNumber(network.id, 'meeting'),
      length: Math.ceil((closesAt.getTime() - startsAt.getTime()) / 60_000),
      ...(startsAt > context.now
        ? { nextAt: nextLookAt({ startsAt, closesAt }, context) }
        : { nextAt: closesAt, status: 'running', startedAt: startsAt }),
    });
    const nudges = isOpen(meeting, context.now) ? await nudgesToSilent(meeting, context) : [];
    return showCard(meetingCard, meeting.id, context, nudges);
  },
});
