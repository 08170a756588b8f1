import type { Poll } from '../../storage/polls/polls.ts';
import type { Store } from '../../storage/store.ts';
import { listed } from '../cards/listed.ts';
import { decisionCard } from '../decisions/index.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { Result } from './count.ts';
import { sayLate } from './late/late-facts.ts';
import { methodOf } from './methods/methods.ts';
import { sayHad, sayQuestion, sayResult, sayTurnout, sayWhoVoted } from './poll-words.ts';
import { sayStage } from './two-stages.ts';

/** A result as plain data to be kept. */
export const keptResult = (result: Result): Poll['result'] => JSON.parse(JSON.stringify(result));

/**
 * Records the poll's decision with its numbers and shows it in every channel. It belongs to the poll's
 * meeting if that still runs. Its text ends without a full stop, because lists add ", because …" to it.
 */
export async function recordResult(
  poll: Poll,
  result: Result,
  { store, zone, postAt }: { store: Store; zone: string; postAt: Date },
): Promise<string> {
  const meeting = poll.meetingId ? await store.meetings.get(poll.meetingId) : null;
  const isRunning = meeting?.status === 'running';
  const { networkId, createdById } = poll;
  const decision = await store.decisions.add({
    ...{ networkId, createdById, replacesId: null },
    number: await store.networks.nextNumber(networkId, 'decision'),
    text: `${sayQuestion(poll)} ${sayResult(poll, result).replace(/\.$/, '')}${await sayStage(poll, result, { store, zone })}`,
    because: numbersOf(poll, result),
    meetingId: isRunning ? meeting.id : null,
    itemId: isRunning ? (poll.itemId ?? meeting.itemId) : null,
  });
  await store.messages.show({ kind: decisionCard, subjectId: decision.id }, networkId, null, postAt);
  return decision.id;
}

/**
 * The reason that a poll's decision gives: "9 of 12 voted in poll P1 (5 clinicians and 4 others): Leeds 3,
 * York 5 and Hull 1".
 */
function numbersOf(poll: Poll, result: Result): string {
  if (result.isFew)
    return `poll ${pollReference(poll)} was by secret ballot, with too few ballots to tell more`;
  const { counts, could } = result;
  const { countedAs = poll.options, countsAre = '' } = methodOf(poll);
  const numbers = countedAs.map((option, index) =>
    could ? `${option} (${sayHad(counts[index] ?? 0, poll, could[index])})` : `${option} ${counts[index]}`,
  );
  const who = result.who ? ` (${sayWhoVoted(result.who)})` : '';
  const turnout = sayTurnout({ answered: result.cast, of: result.voters });
  return `${turnout} in poll ${pollReference(poll)}${who}${sayLate(poll)}: ${countsAre}${listed(numbers)}`;
}
