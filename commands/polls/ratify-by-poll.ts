import type { Decision } from '../../storage/decisions/decisions.ts';
import type { Poll } from '../../storage/polls/polls.ts';
import type { Store } from '../../storage/store.ts';
import { showCard } from '../cards/card.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { decisionField, decisionReference, mustNeedRatifying, needsRatifying } from '../decisions/index.ts';
import { ratifying, takeOffAgendas, whoWasThere } from '../meetings/index.ts';
import { electorateOf } from '../members/index.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';
import type { Result } from './count.ts';
import { settleOpening } from './decided.ts';
import { mustCloseAhead } from './poll.ts';
import { closesField } from './poll-fields.ts';
import { pollCard } from './poll-view.ts';
import { putToVote } from './put-to-vote.ts';

const fields = { decision: decisionField, closes: closesField };

declare module '../press.ts' {
  interface CommandFields {
    'poll.ratify': typeof fields;
  }
}

/** A question has room for this many characters of what was decided. */
const MOST_SAID = 120;

export const ratifyByPoll = defineCommand({
  name: 'poll.ratify',
  summary: 'Ask those who were absent to ratify what a meeting decided without a quorum',
  usage: 'poll ratify <decision> closes <closes>',
  examples: ['poll ratify D1 closes Friday 5pm'],
  form: { title: 'Ask those absent', submit: 'Open' },
  needs: 'convene',
  fields,

  async run({ decision, closes }, context) {
    const { store, network, caller, now } = context;
    mustCloseAhead(closes, now);
    mustNeedRatifying(decision);
    const asked = await store.polls.ratifyingDecision(decision.id);
    if (asked) throw new UserError(`${pollReference(asked)} asks that already.`, { field: 'decision' });
    const { electorate, fewest } = await absentees(decision, context);
    const opening = settleOpening({ method: 'motion', quorum: { number: fewest } }, context);
    const poll = await putToVote(
      {
        ...{ networkId: network.id, createdById: caller.id, ratifiesDecisionId: decision.id },
        ...{ meetingId: null, isSecret: false, closes, ...opening },
        question: ratifying(decisionReference(decision), decision.text, MOST_SAID),
      },
      electorate.map((personId) => ({ personId })),
      { ...context, postAt: now },
    );
    return showCard(pollCard, poll.id, context);
  },
});

/** Those who were absent and may vote, and how many of them must, so that with those who were there it is quorate. */
async function absentees(
  decision: Decision,
  context: NetworkContext,
): Promise<{ electorate: string[]; fewest: number }> {
  const who = await whoWasThere(decision, context);
  const reference = decisionReference(decision);
  const instead = `Put it to the next meeting, and there: decision ratify ${reference}`;
  if (!who)
    throw new UserError(
      `${context.network.name} asks for no quorum any more, so nobody need be asked. ${instead}`,
    );
  const electorate = (await electorateOf(context)).filter((id) => who.absent.has(id));
  if (who.quorumWith(electorate).holds)
    return { electorate, fewest: Math.max(1, who.quorumWith([]).missing) };
  throw new UserError(`Even with all who were absent and may vote, it would not be quorate. ${instead}`);
}

/**
 * Ratifies the decision that a poll asks about, if the poll that is closed now carries it, and those who voted make up the
 * quorum with those who were there.
 */
export async function ratifyIfCarried(
  poll: Poll,
  { result, voters, at }: { result: Result; voters: string[]; at: Date },
  { store, zone }: { store: Store; zone: string },
): Promise<void> {
  const decision = poll.ratifiesDecisionId ? await store.decisions.get(poll.ratifiesDecisionId) : null;
  if (!decision || !needsRatifying(decision) || !result.verdict?.carried.includes(1)) return;
  const who = await whoWasThere(decision, { store, zone });
  if (who && !who.quorumWith(voters).holds) return;
  await store.decisions.update(decision, { ratifiedAt: at, ratifiedByPollId: poll.id });
  await takeOffAgendas(decision.id, store);
  await store.messages.refresh(decision.id);
}
