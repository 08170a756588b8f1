import type { Poll, RollPlace } from '../../storage/polls/polls.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { closeBox, openBox } from '../sealing/sealed-box.ts';
import { UserError } from '../user-error.ts';
import { pollReference } from './poll-reference.ts';

type BallotContext = Pick<NetworkContext<Store>, 'store' | 'sealing'>;

/**
 * Replaces a voter's earlier choice with these places of options. A secret choice is kept only in the
 * poll's sealed box. Throws `Unopenable` when the box was sealed with another key.
 */
export async function castBallot(
  poll: Poll,
  voter: RollPlace,
  places: number[],
  context: BallotContext,
): Promise<void> {
  const { store, sealing } = context;
  if (poll.isSecret) {
    const box = await openBox<number[]>(poll.id, context);
    const mark = sealing.mark(voter.id);
    if (voter.answeredAt !== null && !box.has(mark)) throw lost(poll);
    await closeBox(poll.id, box.set(mark, places), context);
  }
  await store.polls.answer(voter, poll.isSecret ? 'last' : 'first');
  if (!poll.isSecret) await store.polls.putBallot(voter, places);
}

/** Refuses the ballot, because taking another one might count this voter twice. */
const lost = (poll: Poll): UserError =>
  new UserError(
    `You have voted in ${pollReference(poll)}, but your ballot is not where I keep it, so I cannot change it. Please tell your administrator that the database and the sealed ballots in it do not agree.`,
  );

/**
 * All ballots of the voters on the roll. Their order tells nothing. Throws `Unopenable` when they were
 * sealed with another key.
 */
export async function ballotsOf(poll: Poll, roll: RollPlace[], context: BallotContext): Promise<number[][]> {
  if (!poll.isSecret) return context.store.polls.ballots(poll.id);
  const box = await openBox<number[]>(poll.id, context);
  return roll.flatMap(({ id }) => {
    const places = box.get(context.sealing.mark(id));
    return places ? [places] : [];
  });
}
