import type { RecordPlace } from '../../storage/meetings/meetings.ts';
import type { Person } from '../../storage/people/people.ts';
import type { NewPlace, Poll } from '../../storage/polls/polls.ts';
import type { Store } from '../../storage/store.ts';
import { showCard } from '../cards/card.ts';
import { keepSource } from '../cards/source.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { endOfMinute, nextLook } from '../dates/closing.ts';
import { formFor } from '../door/form-for.ts';
import { optional, unasked } from '../field.ts';
import { personArg, writing, yesOrNo } from '../fields/fields.ts';
import { sourceField } from '../fields/source-field.ts';
import { recordedHere } from '../meetings/index.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { closeBox } from '../sealing/sealed-box.ts';
import { UserError } from '../user-error.ts';
import type { Form, View } from '../view.ts';
import { type NetworksAsked, networksField } from './across/networks-field.ts';
import { mustSuitSeveral } from './across/roll-across.ts';
import { askedAgain, type PollAsked } from './asked-again.ts';
import { inBlocks, mustSuitWeights } from './blocks.ts';
import { mustHaveChair } from './casting-vote.ts';
import { needsOptions, settleOpening } from './decided.ts';
import { keptElectorate, type Roll } from './electorate.ts';
import { electorateField, votersField } from './electorate-field.ts';
import { methodOf } from './methods/methods.ts';
import { mustCloseAhead, nudgesFor } from './poll.ts';
import {
  closesField,
  mostField,
  optionsField,
  questionField,
  ratifiedField,
  ratifiesField,
} from './poll-fields.ts';
import { pollCard } from './poll-view.ts';
import { electorateAsked, findRoll, findRollAcross, markOf, sayRoll } from './preview-poll.ts';
import { ratifyingForm } from './ratifying-form.ts';
import { mustBeRepeatable, seriesFrom } from './repeating/repeating-poll.ts';
import { repeatsField } from './repeating/repeats-field.ts';
import {
  methodField,
  passesField,
  quorumField,
  seatsField,
  sharesField,
  tiesField,
  weightsField,
} from './rule-fields.ts';
import { checkable } from './trackers/may-be-checked.ts';
import { giveTrackers } from './trackers/tracked-box.ts';
import { mustBeRatifiable, ratifyFrom, refreshFirst } from './two-stages.ts';
import type { VotingBlock } from './weigh.ts';

const fields = {
  question: questionField,
  options: { ...optional(optionsField), isMissing: needsOptions },
  closes: closesField,
  most: optional(mostField),
  secret: optional(
    yesOrNo('Secret ballot', 'Nobody sees who chose what, and nothing is counted before the close'),
  ),
  checkable: optional(
    yesOrNo('Checkable ballot', 'Secret too; after the close each voter can find their vote in a list'),
  ),
  method: optional(methodField),
  passes: optional(passesField),
  quorum: optional(quorumField),
  ties: optional(tiesField),
  seats: optional(seatsField),
  electorate: optional(electorateField),
  voters: optional(votersField),
  networks: optional(networksField),
  weights: optional(weightsField),
  shares: optional(sharesField),
  ratified: optional(ratifiedField),
  repeats: optional(repeatsField),
  ratifies: optional({ ...ratifiesField, completes: ratifyingForm }),
  source: sourceField,
  /** Set by the form that names those who would be asked: a mark of them. */
  sure: unasked(writing('Sure', { max: 20 })),
};

declare module '../press.ts' {
  interface CommandFields {
    'poll.open': typeof fields;
  }
}

export const openPoll = defineCommand({
  name: 'poll.open',
  summary: 'Put a question to the members, who vote on it until a time',
  usage:
    'poll open <question> [<options>] closes <closes> [choose up to <most>] [secret] [checkable] [voting by <method>] [passes by <passes>] [quorum <quorum>] [ties by <ties>] [seats <seats>] [electorate <electorate>] [voters <voters>] [across <networks>] [weights <weights>] [shares by <shares>] [ratified from <ratified>] [ratifies <ratifies>] [repeating every <repeats>]',
  examples: [
    'poll open "Where shall we meet?" Leeds | York | Hull closes Friday 5pm',
    'poll open "Adopt the terms of reference?" Yes | No | Abstain secret closes in 10 days',
    'poll open "Merge the two groups?" motion passes by two thirds quorum half closes Friday 5pm',
    'poll open "Shall we pilot it in March?" consent closes Friday 5pm',
    'poll open "Adopt the national framework?" motion closes Friday 5pm across the LPNs',
    'poll open "When shall we meet?" 15 June 2pm | 16 June 10am voting by time closes Friday 5pm',
  ],
  form: { title: 'New poll', submit: 'Open' },
  needs: 'convene',
  alone: ({ networks }) => networks !== undefined, // it takes its number in each of them
  fields,

  async run(
    {
      question,
      closes,
      secret: onlySecret = false,
      checkable: isCheckable = false,
      source,
      sure,
      electorate: named,
      voters,
      ratifies,
      ...asked
    },
    context,
  ): Promise<View> {
    const { caller, network, now, store } = context;
    mustCloseAhead(closes, now);
    const secret = onlySecret || isCheckable;
    const opening = settleOpening(asked, context);
    if (opening.tiesByChair) await mustHaveChair(context);
    if (ratifies) await mustBeRatifiable(ratifies, context);
    const from = ratifyFrom(asked.ratified, closes, context.zone);
    const { weights, shares } = asked;
    const asksBodies = weights !== undefined || methodOf(opening).asksBodies;
    const electorate =
      electorateAsked(named, voters) ?? (asksBodies ? { onePer: 'organisation' as const } : undefined);
    mustBeOpenly(opening, secret);
    mustSuitWeights({ weights, shares }, electorate, { ...opening, isSecret: secret });
    const { networks } = asked;
    if (networks) mustSuitSeveral({ electorate, weights, repeats: asked.repeats, ratifies, asksBodies });
    const found = networks
      ? await findRollAcross(networks, electorate, context)
      : await findRoll(electorate, voters, context);
    const roll = { ...found, places: await inTheirBlocks(found.places, weights, context) };
    const isPreviewed = electorate !== undefined || networks !== undefined || sure !== undefined;
    if (isPreviewed && sure !== markOf(roll.places))
      return preview(
        { question, closes, secret, checkable: isCheckable, electorate: named, ...asked },
        { source, ratifies, voters },
        roll,
        context,
      );
    const { trackers, opening: traced } = checkable(isCheckable, opening, roll.places.length);
    const isOfTwoStages = from !== null || ratifies !== undefined;
    mustBeRepeatable(asked.repeats, { ...opening, isOfTwoStages, isCheckable });
    const closesAt = endOfMinute(closes);
    const { number, meetingId } = await placeOf(networks, context);
    const askedIds = networks?.networks.map(({ id }) => id);
    const poll = await store.polls.add(
      {
        networkId: network.id,
        number,
        question,
        ...opening,
        electorate: keptElectorate(electorate),
        ...(weights && { blocks: weights.map((each) => ({ ...each })), isUnitRule: shares === 'unit' }),
        ...{ isSecret: secret, ...traced },
        ratifyFrom: from,
        ...seriesFrom(asked.repeats, closes, context.zone),
        ratifiesId: ratifies?.id ?? null,
        closesAt,
        nextAt: nextLook(closesAt, context),
        meetingId,
        createdById: caller.id,
      },
      roll.places,
      askedIds,
    );
    await refreshFirst(poll, store);
    await keepSource(poll, source, store);
    if (isCheckable) await giveTrackers(poll, trackers, context);
    else if (secret) await closeBox(poll.id, new Map(), context);
    const others = askedIds?.filter((id) => id !== network.id) ?? [];
    if (others.length > 0)
      await store.messages.show({ kind: pollCard, subjectId: poll.id }, others, null, now);
    return showCard(pollCard, poll.id, context, nudgesFor(poll, peopleOf(roll.places), context));
  },
});

/** Its number, the same in every network that it asks, and the meeting in which it is opened. */
async function placeOf(
  networks: NetworksAsked | undefined,
  context: NetworkContext<Store>,
): Promise<RecordPlace> {
  const place = await recordedHere('poll', context);
  if (!networks) return place;
  const { network, store } = context;
  const others = networks.networks.map(({ id }) => id).filter((id) => id !== network.id);
  const taken = { networkId: network.id, number: place.number };
  return { ...place, number: await store.networks.numberInAll('poll', taken, others) };
}

/** Everyone who may give a vote of these places. */
const peopleOf = (places: NewPlace[]): string[] =>
  places.flatMap(({ personId, deputyId }) => (deputyId ? [personId, deputyId] : [personId]));

/** Refuses to have organisations say in secret what they have decided. */
function mustBeOpenly({ method }: { method: string }, isSecret: boolean): void {
  if (!isSecret || !methodOf({ method }).asksBodies) return;
  throw new UserError(
    'What an organisation has decided is said openly, for who pursues it with those that have not. Please leave out that it is secret.',
    { field: 'secret' },
  );
}

/** The places with the block of each, where votes are weighted. */
async function inTheirBlocks(
  places: NewPlace[],
  weights: VotingBlock[] | undefined,
  { network, store }: NetworkContext,
): Promise<NewPlace[]> {
  if (!weights) return places;
  const ids = places.map(({ organisationId }) => organisationId ?? null);
  return inBlocks(places, weights, await store.organisations.shown(ids, network.id));
}

/** The form once more, filled in, with the number and the names of those who would be asked. */
async function preview(
  asked: PollAsked,
  {
    source,
    ratifies,
    voters,
  }: { source: string | undefined; ratifies: Poll | undefined; voters: Person[] | undefined },
  roll: Roll,
  context: NetworkContext,
): Promise<Form> {
  const { id: network } = context.network;
  const given = {
    ...{ network, sure: markOf(roll.places) },
    ...(source !== undefined && { source }),
    ...(ratifies && { ratifies: pollReference(ratifies) }),
    // A platform’s list of people knows only its own.
    ...(voters && { voters: voters.map(({ id }) => personArg(id)) }),
  };
  const form = formFor(openPoll, { given, entered: askedAgain(asked, context.zone), faults: {} });
  return { ...form, title: 'Open this poll?', intro: await sayRoll(roll, context, asked.networks) };
}
