import type { Person } from '../../../storage/people/people.ts';
import type { NewPlace, Poll } from '../../../storage/polls/polls.ts';
import { changed } from '../../cards/card.ts';
import { nameOf } from '../../cards/shown.ts';
import { defineCommand } from '../../command.ts';
import type { NetworkContext } from '../../context.ts';
import { person } from '../../fields/fields.ts';
import { introduced } from '../../fields/introductions.ts';
import { isOut } from '../../parts/interest-words.ts';
import { pollReference } from '../../parts/poll-reference.ts';
import { may } from '../../roles/roles.ts';
import { UserError } from '../../user-error.ts';
import { bodyOf } from '../electorate.ts';
import { mustTakeVotes, nudgesFor } from '../poll.ts';
import { openPollField } from '../poll-meant.ts';
import { pollCard } from '../poll-view.ts';

const fields = {
  voter: person('Who may vote too'),
  poll: introduced(openPollField, { to: { usual: ['in', 'on', 'to vote in'] } }),
};

declare module '../../press.ts' {
  interface CommandFields {
    'poll.admit': typeof fields;
  }
}

export const admitVoter = defineCommand({
  name: 'poll.admit',
  summary: 'Let somebody vote too in an open poll that has begun; the card says who let them',
  usage: 'poll admit <voter> to <poll>',
  examples: ['poll admit @dan to P3'],
  form: { title: 'Let somebody vote too', submit: 'Let them vote' },
  needs: 'convene',
  fields,

  async run({ voter, poll }, context) {
    const { store, caller } = context;
    mustTakeVotes(poll, context);
    mustTakeMore(poll);
    const place = await placeFor(voter, poll, context);
    const added = await store.lateVoters.add(poll.id, place, caller.id);
    await store.nudges.plan(nudgesFor(poll, [voter.id], context));
    const sentence = `${nameOf(voter)} may vote in ${pollReference(poll)} too. Its card says that they were added.`;
    return changed(pollCard, poll.id, sentence, context, added.id);
  },
});

/** Refuses to add anybody to a roll that must stay as it was. */
function mustTakeMore(poll: Poll): void {
  const reference = pollReference(poll);
  if (poll.isSecret)
    throw new UserError(
      `${reference} is ${poll.isCheckable ? 'secret and checkable, and the root of its trackers was shown' : 'secret'}: whoever adds people to it could tell from the count how they voted, so its roll stays as it was when it opened. Put the question again with poll open, or leave them out.`,
    );
  if (bodyOf(poll) !== undefined)
    throw new UserError(
      `In ${reference} each body has one vote, given by its representative or the deputy, as they were when it opened. Nobody else can be added.`,
    );
  if (poll.ratifiesDecisionId !== null)
    throw new UserError(
      `${reference} asks those who were absent to ratify what the others decided. Nobody else can be added.`,
    );
}

/** The place of somebody who may vote in a network that the poll asks, and is not on its roll yet. */
async function placeFor(voter: Person, poll: Poll, context: NetworkContext): Promise<NewPlace> {
  const { store, network, today } = context;
  const [reference, name, field] = [pollReference(poll), nameOf(voter), { field: 'voter' }];
  const roll = await store.polls.roll(poll.id);
  if (roll.some(({ personId }) => personId === voter.id))
    throw new UserError(`${name} may vote in ${reference} already.`, field);
  const interests = await store.interests.ofPoll(poll.id);
  if (interests.some((each) => each.personId === voter.id && isOut(each)))
    throw new UserError(
      `${name} declared an interest in ${reference}, and it was ruled that they do not vote.`,
      field,
    );
  const asked = await store.polls.networksAsked(poll);
  for (const id of asked.length > 0 ? asked : [network.id])
    if (may(await store.members.standing(id, voter.id, today), 'vote'))
      return { personId: voter.id, ...(asked.length > 0 && { networkId: id }) };
  throw new UserError(
    asked.length > 0
      ? `${name} is in none of the networks that ${reference} asks, or may not vote there.`
      : `${name} may not vote in ${network.name}: whoever is added must be a member who may.`,
    field,
  );
}
