import { NO_TURNOUT } from '../../storage/polls/polls.ts';
import { changed } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import { endOfMinute, nextLook } from '../dates/closing.ts';
import { formatInstant } from '../dates/dates.ts';
import { movedInstant, orLater } from '../fields/fields.ts';
import { withDayOff } from '../parts/day-off.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';
import { mustCloseAhead, mustTakeVotes } from './poll.ts';
import { isWorkingDayBefore, pollDayOff } from './poll-day-off.ts';
import { closesField } from './poll-fields.ts';
import { openPollField } from './poll-meant.ts';
import { pollCard } from './poll-view.ts';
import { replanPoll } from './replan-poll.ts';

const fields = { poll: openPollField, closes: orLater(closesField) };

declare module '../press.ts' {
  interface CommandFields {
    'poll.extend': typeof fields;
  }
}

export const extendPoll = defineCommand({
  name: 'poll.extend',
  summary: 'Leave a poll open for longer',
  usage: 'poll extend <poll> to <closes>',
  examples: ['poll extend P1 to 14 July 2027 at 5pm'],
  form: { title: 'Extend a poll', submit: 'Extend' },
  needs: 'convene',
  fields,

  async run({ poll, closes: given }, context) {
    const { store, now, zone } = context;
    mustTakeVotes(poll, context);
    const closes = movedInstant(given, poll.closesAt, zone);
    mustCloseAhead(closes, now);
    const turnout = (await store.polls.turnouts([poll.id])).get(poll.id) ?? NO_TURNOUT;
    if (closes <= poll.closesAt && !isWorkingDayBefore(closes, poll, turnout, context)) {
      const when = formatInstant(poll.closesAt, zone);
      throw new UserError(
        `It closes on ${when} as it is. Please give a later time, or close it with poll close.`,
        {
          field: 'closes',
        },
      );
    }
    const closesAt = endOfMinute(closes);
    const change = { closesAt, nextAt: nextLook(closesAt, context) };
    const extended = await store.polls.update(poll, change);
    await replanPoll(extended, context);
    const sentence = `${pollReference(poll)} now closes on ${formatInstant(closes, zone)}.`;
    const told = await changed(pollCard, poll.id, sentence, context);
    return context.typed ? withDayOff(told, pollDayOff(extended, turnout, context)) : told;
  },
});
