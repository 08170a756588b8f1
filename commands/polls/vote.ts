import type { Person } from '../../storage/people/people.ts';
import { type Poll, type RollPlace, seenFrom } from '../../storage/polls/polls.ts';
import type { Store } from '../../storage/store.ts';
import { listed } from '../cards/listed.ts';
import { nameOf } from '../cards/shown.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { formatInstant } from '../dates/dates.ts';
import { formFor } from '../door/form-for.ts';
import { discreet, optional } from '../field.ts';
import { personArg } from '../fields/fields.ts';
import { argsOf, pollReference } from '../parts/poll-reference.ts';
import { Unopenable } from '../sealing/sealing.ts';
import { UserError } from '../user-error.ts';
import { type Form, type Item, type Message, message, type View } from '../view.ts';
import { castBallot } from './ballots.ts';
import { type Chosen, choose, rank } from './choose.ts';
import { readScores, scoreFields, scoreQuestions, scoresEntered } from './give-scores.ts';
import { withoutKey } from './key.ts';
import { isByOrder, methodOf } from './methods/methods.ts';
import { isAbstention } from './methods/places.ts';
import { mustTakeVotes } from './poll.ts';
import { choicesField } from './poll-fields.ts';
import { pollSeenField } from './poll-meant.ts';
import { voteButton } from './poll-view.ts';
import { proxyForField, remindAgain, sayHeld, settleWhoVotes, votingPlace } from './proxies/voting-place.ts';
import { preferenceFields, preferenceQuestions, preferred } from './rank.ts';
import {
  asksForReasons,
  keptReason,
  lacksReason,
  reasonQuestion,
  whyField,
  withItsReason,
} from './reasons.ts';
import { sayScore } from './score-words.ts';
import { told } from './told.ts';

/** How many polls are offered when a vote does not say which one is meant. */
const MOST_ASKED = 10;

const fields = {
  poll: optional(pollSeenField),
  choices: discreet(optional(choicesField)),
  because: whyField,
  proxyFor: proxyForField,
  ...preferenceFields,
  ...scoreFields,
};

declare module '../press.ts' {
  interface CommandFields {
    'poll.vote': typeof fields;
  }
}

export const vote = defineCommand({
  name: 'poll.vote',
  summary: 'Vote in a poll, or change your vote while it is open',
  usage: 'vote [<poll>] [<choices>] [as proxy for <proxyFor>] [because <because>]',
  examples: [
    'vote P1',
    'vote P1 2',
    'vote P1 York',
    'vote P2 1, 3',
    'vote P3 block because it would close a surgery',
    'vote P1 York as proxy for @ann',
  ],
  form: { title: 'Vote', submit: 'Vote' },
  // Whoever was on the roll when the poll opened may vote, whatever their role is now.
  needs: 'read',
  sharesNetwork: true,
  fields,

  async run({ poll: named, choices: chosen, because, proxyFor, ...entered }, context): Promise<View> {
    const places = preferred(entered);
    const scores = scoresEntered(entered);
    const choices: VoteGiven | undefined = chosen ?? (places && { places }) ?? (scores && { scores });
    const meant = named ? [named] : await pollsMeant(choices !== undefined, context);
    const [first, ...others] = meant;
    if (!first) throw new UserError('No poll here waits for your vote. To change one, say which: vote P1');
    if (others.length > 0) return whichOf(meant);
    const poll = await asItStands(first, context);
    mustTakeVotes(poll, context);
    const giver = proxyFor?.id === context.caller.id ? undefined : proxyFor;
    const voter = await votingPlace(poll, giver, context);
    if (choices === undefined) return voteForm(poll, voter, giver, context);
    return takeVote(poll, voter, { given: choices, because, giver }, context);
  },
});

/** A poll of another network is read again once that is locked, as it may have been closed there meanwhile. */
async function asItStands(poll: Poll, { store }: NetworkContext<Store>): Promise<Poll> {
  if (poll.seenIn === undefined) return poll;
  await store.networks.share(poll.networkId);
  return seenFrom((await store.polls.get(poll.id)) ?? poll, poll.seenIn);
}

/**
 * The polls that a vote without a reference may mean. A choice may be for any poll that is open to the
 * caller; without a choice, only polls that wait for their vote are meant.
 */
const pollsMeant = (hasChoice: boolean, { store, caller, network }: NetworkContext): Promise<Poll[]> =>
  hasChoice
    ? store.polls.openTo(caller.id, { networkId: network.id, take: MOST_ASKED })
    : store.polls.waitingFor(caller.id, { networkId: network.id, take: MOST_ASKED });

const whichOf = (polls: Poll[]): Message =>
  message('Which poll do you mean?', [
    {
      type: 'list',
      items: polls.map(
        (poll): Item => ({
          text: [{ strong: pollReference(poll) }, ` ${poll.question}`],
          button: voteButton(poll),
        }),
      ),
    },
  ]);

/** A vote as it came: a choice, or the scores of a form. */
type VoteGiven = Chosen | { scores: number[] };

/** The ballot that a vote makes in this poll. Throws `UserError` if it makes none. */
function ballotOf(given: VoteGiven, poll: Poll): number[] {
  if (methodOf(poll).ballot !== 'scores') {
    if ('scores' in given) throw new UserError('This poll asks for options, not scores. Please vote again.');
    return isByOrder(poll) ? rank(given, poll) : choose(given, poll);
  }
  if ('scores' in given) return given.scores.slice(0, poll.options.length);
  return readScores('typed' in given ? given.typed : given.places.join(','), poll);
}

async function takeVote(
  poll: Poll,
  voter: RollPlace,
  { given, because, giver }: { given: VoteGiven; because: string | undefined; giver: Person | undefined },
  context: NetworkContext<Store>,
): Promise<View> {
  if (poll.isSecret && context.seenByAll) throw seenByAll(poll);
  const choices = ballotOf('scores' in given ? given : withItsReason(given, because, poll), poll);
  const ballot = { choices, because: keptReason(poll, because) };
  if (lacksReason(poll, ballot)) return reasonForm(poll, choices, giver);
  await settleWhoVotes(poll, voter, context);
  await castBallot(poll, voter, ballot, context).catch((error: unknown) => {
    throw error instanceof Unopenable ? withoutKey(poll, 'your vote cannot be taken') : error;
  });
  const held = giver ? '' : await sayHeld(poll, context.caller.id, context.store);
  const answer = await told(poll.id, `${sayVoted(poll, choices, giver, context)}${held}`, context);
  const both = [voter.personId, voter.deputyId, voter.proxyId].flatMap((each) => each ?? []);
  for (const personId of both) await context.store.messages.refreshFor(personId, poll.id);
  await remindAgain(poll, both, context);
  // Whoever votes on an item of a meeting by correspondence has taken part in it.
  if (poll.itemId !== null && poll.meetingId !== null)
    await context.store.messages.refreshFor(voter.personId, poll.meetingId);
  return answer;
}

/**
 * "P2 Where shall we meet?: you voted for York." For a secret poll it says only that the vote is in,
 * because the bot and the platform keep what is said.
 */
function sayVoted(poll: Poll, places: number[], giver: Person | undefined, { zone }: NetworkContext): string {
  const open = sayBallot(poll, places);
  const said = poll.isSecret ? `${giver ? 'the' : 'your'} vote is in.` : open;
  const whose = giver ? ` For ${nameOf(giver)}` : '';
  return `${titleOf(poll)}${whose}: ${said} You can change it until ${formatInstant(poll.closesAt, zone)}.`;
}

function sayBallot(poll: Poll, ballot: number[]): string {
  if (methodOf(poll).ballot === 'scores')
    return `your ${methodOf(poll).scoreNames ? 'answers' : 'scores'} are ${listed(poll.options.map((option, index) => `${option} ${sayScore(ballot[index] ?? 0, poll).toLowerCase()}`))}.`;
  const names = ballot.map((place) => poll.options[place - 1] ?? '');
  if (isByOrder(poll)) return `your order is ${names.join(', ')}.`;
  if (names.every(isAbstention)) return 'you abstained.';
  return `you voted ${methodOf(poll).isProposal ? '' : 'for '}${listed(names)}.`;
}

const titleOf = (poll: Poll): string => `${pollReference(poll)} ${poll.question}`;

const seenByAll = (poll: Poll): UserError =>
  new UserError(
    `${pollReference(poll)} is secret, and everyone here can read what you typed, so I have not counted it. Please vote with the button, or in a direct message to me.`,
    { buttons: [voteButton(poll)] },
  );

/** The form to vote, filled in with the earlier choice unless the ballot is secret. */
async function voteForm(
  poll: Poll,
  voter: RollPlace,
  giver: Person | undefined,
  { store }: NetworkContext,
): Promise<Form> {
  const { isSecret, most, options } = poll;
  const its = methodOf(poll);
  const earlier = isSecret ? null : await store.polls.ballotOf(voter);
  const places = earlier?.choices ?? [];
  const before = places.map(String);
  const form = formFor(vote, {
    given: { ...argsOf(poll), ...givenFor(giver) },
    entered: { choices: most === 1 ? before[0] : before },
    faults: {},
  });
  const choices = options.map((label, index) => ({ value: String(index + 1), label }));
  const hint = its.hint ?? (most === 1 ? 'Choose one' : `Choose up to ${most}`);
  const questions = { order: preferenceQuestions, scores: scoreQuestions, options: undefined }[its.ballot];
  return {
    ...form,
    intro: [{ strong: titleOf(poll) }, sayWhoSees(poll, giver)],
    fields: questions
      ? questions(poll, places)
      : [
          ...form.fields
            .filter(({ name }) => name === 'choices')
            .map((field) => ({
              ...{ ...field, input: most === 1 ? ('choice' as const) : ('choices' as const) },
              ...{ required: true, hint, choices },
            })),
          ...(asksForReasons(poll) ? [reasonQuestion(poll, earlier?.because ?? null)] : []),
        ],
  };
}

/** What a form keeps of the person for whom its vote is given. */
const givenFor = (giver: Person | undefined) => (giver ? { proxyFor: personArg(giver.id) } : {});

/** The form that asks why, for a choice that needs a reason. */
function reasonForm(poll: Poll, choices: number[], giver: Person | undefined): Form {
  const args = { ...argsOf(poll), choices: choices.join() };
  const given = { ...args, ...givenFor(giver) };
  const names = listed(choices.map((place) => poll.options[place - 1] ?? ''));
  return {
    ...formFor(vote, { given, entered: {}, faults: {} }),
    intro: [
      { strong: titleOf(poll) },
      ` You choose ${names}. Please say ${(methodOf(poll).why ?? 'Why').toLowerCase()}: everyone sees it beside your vote.`,
    ],
    fields: [{ name: 'because', label: methodOf(poll).why ?? 'Why', input: 'long-text', required: true }],
  };
}

function sayWhoSees(poll: Poll, giver: Person | undefined): string {
  const whose = giver ? ` You vote for ${nameOf(giver)}, as their proxy.` : '';
  if (poll.isSecret)
    return `${whose} ${giver ? 'The' : 'Your'} ballot is secret: nobody sees what you choose.`;
  const what = { options: 'choose', order: 'put first', scores: 'give' }[methodOf(poll).ballot];
  return `${whose} Everyone sees what you ${what}.`;
}
