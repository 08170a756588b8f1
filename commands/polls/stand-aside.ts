import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { closeBox, openBox } from '../sealing/sealed-box.ts';
import { Unopenable } from '../sealing/sealing.ts';
import { withoutKey } from './key.ts';
import { mustTakeVotes, nudgesFor } from './poll.ts';
import type { CheckedBallot } from './trackers/trackers.ts';

/**
 * Takes somebody off the roll of an open poll because of their interest in it, with their vote. Where a deputy may give
 * it in their stead, the place is the deputy's, who is asked anew.
 */
export async function standAside(
  pollId: string,
  personId: string,
  context: Pick<NetworkContext<Store>, 'store' | 'sealing' | 'now' | 'zone'>,
): Promise<void> {
  const { store, sealing } = context;
  const poll = await store.polls.get(pollId);
  if (!poll) return;
  mustTakeVotes(poll, context);
  const [place] = (await store.polls.roll(pollId)).filter(
    (each) => each.personId === personId || each.deputyId === personId,
  );
  if (!place) return;
  if (poll.isSecret) {
    const box = await openBox<CheckedBallot>(poll.id, context).catch((error: unknown) => {
      throw error instanceof Unopenable ? withoutKey(poll, 'this vote cannot be taken out') : error;
    });
    const mark = sealing.mark(place.id);
    const ballot = box.get(mark);
    if (box.delete(mark)) {
      // The root over all trackers was shown: the tracker stays, without a vote.
      if (poll.isCheckable && ballot) box.set(mark, { ...ballot, choices: null });
      await closeBox(poll.id, box, context);
    }
  }
  const left = await store.polls.standAside(place, personId);
  await store.nudges.unplan(poll.id, personId);
  if (left !== null) await store.nudges.plan(nudgesFor(poll, [left], context));
  await store.messages.refreshFor(personId, poll.id);
}
