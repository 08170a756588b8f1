import type { OpenBallot, Poll, RollPlace } from '../../storage/polls/polls.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { closeBox, openBox } from '../sealing/sealed-box.ts';
import { UserError } from '../user-error.ts';
import { methodOf } from './methods/methods.ts';
import type { CheckedBallot } from './trackers/trackers.ts';

type BallotContext = Pick<NetworkContext<Store>, 'store' | 'sealing'>;

/** A ballot in a sealed box: with its reason, where reasons are asked for. */
type SealedBallot = number[] | SealedReason | CheckedBallot;

interface SealedReason {
  choices: number[];
  because: string | null;
  /** Makes all ballots of the box equally long, whether they give a reason or not. */
  filling: string;
}

/**
 * Replaces a voter's earlier choice with this one. A secret choice is kept only in the poll's sealed box.
 * Throws `Unopenable` when the box was sealed with another key.
 */
export async function castBallot(
  poll: Poll,
  voter: RollPlace,
  ballot: OpenBallot,
  context: BallotContext,
): Promise<void> {
  const { store, sealing } = context;
  if (poll.isSecret) {
    const box = await openBox<SealedBallot>(poll.id, context);
    const mark = sealing.mark(voter.id);
    const before = box.get(mark);
    if ((voter.answeredAt !== null || poll.isCheckable) && !before) throw lost(poll);
    const sealed = methodOf(poll).asksWhy ? withReason(ballot) : ballot.choices;
    const tracked = before && 'tracker' in before ? { ...before, choices: ballot.choices } : sealed;
    await closeBox(poll.id, box.set(mark, tracked), context);
  }
  // Both go at once: the place on the roll is locked first, and what is wrong with it is told first.
  const both = await Promise.allSettled([
    store.polls.answer(voter, poll.isSecret ? 'last' : 'first'),
    poll.isSecret ? undefined : store.polls.putBallot(voter, ballot),
  ]);
  for (const each of both) if (each.status === 'rejected') throw each.reason;
}

/** In characters: the longest reason that a secret ballot may give. */
export const LONGEST_SECRET_REASON = 200;

/** In bytes: what a reason takes in the box. A character takes three at most, and some are escaped. */
const SEALED_REASON = 4 * LONGEST_SECRET_REASON;

function withReason({ choices, because }: OpenBallot): SealedReason {
  const bytes = Buffer.byteLength(JSON.stringify(because));
  return { choices, because, filling: ' '.repeat(Math.max(0, SEALED_REASON - bytes)) };
}

/** Refuses the ballot, because taking another one might count this voter twice. */
const lost = (poll: Poll): UserError =>
  new UserError(
    `You have voted in ${pollReference(poll)}, but your ballot is not where I keep it, so I cannot change it. Please tell your administrator that the sealed ballots do not agree with the list of those who voted.`,
  );

/**
 * All ballots of the voters on the roll; of open ones, without their reasons, which stay with them. Their
 * order tells nothing. Throws `Unopenable` when they were sealed with another key.
 */
export async function ballotsOf(
  poll: Poll,
  roll: RollPlace[],
  context: BallotContext,
): Promise<OpenBallot[]> {
  if (!poll.isSecret) {
    const open = await context.store.polls.ballots(poll.id);
    return open.map((choices) => ({ choices, because: null }));
  }
  const box = await openBox<SealedBallot>(poll.id, context);
  return roll.flatMap(({ id }) => {
    const sealed = box.get(context.sealing.mark(id));
    if (!sealed) return [];
    if (Array.isArray(sealed)) return { choices: sealed, because: null };
    if (!('tracker' in sealed)) return sealed;
    return sealed.choices ? { choices: sealed.choices, because: null } : [];
  });
}
