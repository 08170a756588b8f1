import { withinHours } from '../commands/dates/working-hours.ts';
import { nextLook } from '../commands/polls/poll.ts';
import { settlePoll } from '../commands/polls/settle-poll.ts';
import { Unopenable } from '../commands/sealing/sealing.ts';
import { type Author, systemActor } from '../storage/audit/changes.ts';
import type { Poll } from '../storage/polls/polls.ts';
import type { Job } from './job.ts';

/** How long after a poll could not be counted it is tried again. */
const AGAIN_MS = 10 * 60_000;

/**
 * Closes a poll whose time is up; before that, has its cards say each day how many are left. That of a network which was
 * closed is let be. Safe to repeat.
 */
export const closePoll: Job = async ({ id }, { storage, sealing, now, newId, wake, log }) => {
  const surroundings = { now: now(), newId };
  const store = storage.reading(surroundings);
  const found = await store.polls.get(id);
  if (found?.status !== 'open' || found.nextAt > surroundings.now) return;
  const { zone, status } = await store.networks.get(found.networkId);
  if (status !== 'active') return;
  const at = surroundings.now;
  const counting = { sealing, now: at, postAt: withinHours(at, zone), zone };
  try {
    const { due } = await storage.transaction(surroundings, botItself(found), (store) =>
      closeIfDue(id, { ...counting, store }),
    );
    wake(due);
  } catch (error) {
    if (!(error instanceof Unopenable)) throw error;
    log.error(
      { err: error, poll: id },
      'a secret poll cannot be counted: SEALING_KEY is not what it was when it opened',
    );
    await store.polls.lookAgain(id, new Date(surroundings.now.getTime() + AGAIN_MS));
  }
};

/** What was read before may have changed: someone may have closed the poll meanwhile, or given it more time. */
async function closeIfDue(id: string, counting: Parameters<typeof settlePoll>[1]): Promise<void> {
  const { store, now } = counting;
  const poll = await store.polls.lockForUpdate(id);
  if (poll.status !== 'open' || poll.nextAt > now) return;
  if (poll.closesAt <= now) {
    await settlePoll(poll, counting);
    return;
  }
  await store.polls.lookAgain(id, nextLook(poll, counting));
  await store.messages.refreshCards(id);
}

const botItself = ({ id, networkId }: Poll): Author =>
  systemActor(`close-poll:${id}`, 'poll.close', networkId);
