import { defineCommand } from '../command.ts';
import { dayOf, formatInstant } from '../dates/dates.ts';
import { withinHours } from '../dates/working-hours.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';
import { type Message, message } from '../view.ts';
import { isGuardedSecret, mustTakeVotes } from './poll.ts';
import { openPollField } from './poll-meant.ts';

const fields = { poll: openPollField };

declare module '../press.ts' {
  interface CommandFields {
    'poll.remind': typeof fields;
  }
}

export const remindOfPoll = defineCommand({
  name: 'poll.remind',
  summary: 'Remind those who have not voted in a poll yet, each at most once a day',
  usage: 'poll remind <poll>',
  examples: ['poll remind P1'],
  form: { title: 'Remind of a poll', submit: 'Remind' },
  needs: 'convene',
  fields,

  async run({ poll }, context): Promise<Message> {
    const { store, now, zone } = context;
    mustTakeVotes(poll, context);
    const reference = pollReference(poll);
    const dueAt = withinHours(now, zone);
    if (dueAt >= poll.closesAt)
      throw new UserError(
        `${reference} closes on ${formatInstant(poll.closesAt, zone)}, before people may be reminded again. To leave it open for longer: poll extend ${reference} to Friday 5pm`,
      );
    const owing = poll.proxies > 0 ? await store.proxies.owing(poll.id) : [];
    const people = [...new Set([...(await store.polls.outstanding(poll.id)), ...owing])];
    await store.nudges.plan(
      people.map((personId) => {
        const record = { kind: 'poll', subjectId: poll.id } as const;
        return { ...record, personId, slot: dayOf(dueAt, zone), dueAt };
      }),
    );
    const when = dueAt > now ? `on ${formatInstant(dueAt, zone)}` : 'now';
    if (people.length === 0 && !isGuardedSecret(poll))
      return message(`Everyone who may vote in ${reference} has voted. Nobody is reminded.`);
    const whom = isGuardedSecret(poll) ? ['Whoever has', 'is'] : sayWhom(people.length);
    return message(
      `${whom[0]} not voted in ${reference} ${whom[1]} reminded ${when}, unless they were that day already.`,
    );
  },
});

/** The words before and after "not voted in P1", for so many people. */
const sayWhom = (count: number): [string, string] =>
  count === 1 ? ['The one person who has', 'is'] : [`The ${count} people who have`, 'are'];
