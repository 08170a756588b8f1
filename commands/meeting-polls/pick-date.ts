import type { Capability } from '../capability.ts';
import { defineCommand } from '../command.ts';
import { formatInstant } from '../dates/dates.ts';
import { optional } from '../field.ts';
import { meetingReference, planMeeting, whenField } from '../meetings/index.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { datesIn, datesRanked, pollField } from '../polls/index.ts';
import { UserError } from '../user-error.ts';

const fields = { poll: pollField, when: optional(whenField) };

declare module '../press.ts' {
  interface CommandFields {
    'meeting.pick': typeof fields;
  }
}

/** The command that plans a meeting on the date that a poll has found, or on another of its dates. */
export const pickDateOf = (all: readonly Capability[]) =>
  defineCommand({
    name: 'meeting.pick',
    summary: 'Plan the meeting for which a poll sought a date: on the best date, or on another of them',
    usage: 'meeting pick <poll> [on <when>]',
    examples: ['meeting pick P1', 'meeting pick P1 on 3 June 2027 at 2pm'],
    form: { title: 'Plan on a date found', submit: 'Plan' },
    needs: 'convene',
    fields,

    async run({ poll, when }, context) {
      const { store, zone } = context;
      const reference = pollReference(poll);
      const search = await store.dateSearches.ofPoll(poll.id);
      if (!search)
        throw new UserError(
          `${reference} was not opened to find a date for a meeting. To plan one: meeting schedule`,
          { field: 'poll' },
        );
      await store.dateSearches.lock(search.id);
      if (poll.status === 'open')
        throw new UserError(
          `${reference} is still open, until ${formatInstant(poll.closesAt, zone)}. To close it now: poll close ${reference}`,
          { field: 'poll' },
        );
      if (poll.status !== 'closed')
        throw new UserError(`${reference} was cancelled, so it found no date. To ask again: meeting find`, {
          field: 'poll',
        });
      const planned = await store.dateSearches.foundBy(search.id);
      if (planned)
        throw new UserError(
          `${meetingReference(planned)} was planned from ${reference} already. To move it: meeting move ${meetingReference(planned)}`,
          { field: 'poll' },
        );
      const [best] = datesRanked(poll, search, context);
      const at = when ?? best;
      if (at === undefined)
        throw new UserError(`All dates of ${reference} have gone by. To ask about others: meeting find`, {
          field: 'poll',
        });
      const dates = datesIn(poll, search);
      if (!dates.some((each) => each.getTime() === at.getTime()))
        throw new UserError(
          `${formatInstant(at, zone)} is none of the dates of ${reference}: ${dates.map((each) => formatInstant(each, zone)).join('; ')}. To plan it on another day: meeting schedule`,
          { field: 'when' },
        );
      const { title, length, place, link, id } = search;
      const answer = await planMeeting(
        { title, when: at, length, place, link, of: { foundById: id } },
        context,
        all,
      );
      await store.messages.refresh(poll.id, id);
      return answer;
    },
  });
