import type { Poll, RollPlace } from '../../../storage/polls/polls.ts';
import type { Reads, Store } from '../../../storage/store.ts';
import type { NetworkContext } from '../../context.ts';
import { closeBox, lookIntoBox, openBox } from '../../sealing/sealed-box.ts';
import { type CheckedBallot, inOrder } from './trackers.ts';

type BoxContext<S extends Reads = Store> = Pick<NetworkContext<S>, 'store' | 'sealing'>;

/** Gives each place on the roll of a checkable poll one of these trackers. They lie in its sealed box. */
export async function giveTrackers(poll: Poll, trackers: string[], context: BoxContext): Promise<void> {
  const { store, sealing } = context;
  const roll = await store.polls.roll(poll.id);
  const entries = roll.map(({ id }, at): [string, CheckedBallot] => [
    sealing.mark(id),
    { tracker: trackers[at] ?? '', choices: null },
  ]);
  await closeBox(poll.id, new Map(entries), context);
}

/** The tracker of a place on the roll; undefined once it is kept no more. Throws `Unopenable` if it was sealed with another key. */
export async function trackerOf(
  poll: Poll,
  { id }: RollPlace,
  context: BoxContext<Reads>,
): Promise<string | undefined> {
  const box = await lookIntoBox<CheckedBallot>(poll.id, context);
  return box?.get(context.sealing.mark(id))?.tracker;
}

/** All ballots of a checkable poll, as they may be told. What those chose who have left the roll does not count. */
export async function checkedBallots(
  poll: Poll,
  roll: RollPlace[],
  context: BoxContext,
): Promise<CheckedBallot[]> {
  const box = await openBox<CheckedBallot>(poll.id, context);
  const counted = new Set(roll.map(({ id }) => context.sealing.mark(id)));
  return inOrder(
    [...box].map(([mark, { tracker, choices }]) => ({
      ...{ tracker, choices: counted.has(mark) ? choices : null },
    })),
  );
}
