import { dayOf } from '../commands/dates/dates.ts';
import { withinHours } from '../commands/dates/working-hours.ts';
import type { WhenDue } from '../commands/parts/when-due.ts';
import { Unopenable } from '../commands/sealing/sealing.ts';
import { systemActor } from '../storage/audit/changes.ts';
import type { Store } from '../storage/store.ts';
import type { Job } from './job.ts';

/** The wait before another try when a sealed box could not be opened, in milliseconds. */
const AGAIN_MS = 10 * 60_000;

/**
 * Creates the job that does what a capability declares for a record that falls due: in one transaction, as the system
 * actor. It does nothing in a closed network. Idempotent.
 */
export const settleDue =
  (name: string, whenDue: WhenDue): Job =>
  async ({ id }, context) => {
    const { storage, sealing, now, newId, wake, log } = context;
    const surroundings = { now: now(), newId };
    const reading = storage.reading(surroundings);
    const networkId = await whenDue.networkOf(id, surroundings.now, reading);
    if (networkId === undefined) return;
    const network = networkId === null ? null : await reading.networks.get(networkId);
    if (network && network.status !== 'active') return;
    const zone = network?.zone ?? context.zone;
    const at = surroundings.now;
    const command = (await whenDue.commandOf?.(id, reading)) ?? whenDue.command;
    const author = systemActor(`${name}:${id}:${at.toISOString()}`, command, networkId);
    const inTransaction = async (work: (store: Store) => Promise<void>) =>
      wake((await storage.transaction(surroundings, author, work, { networkId })).due);
    try {
      await inTransaction((store) =>
        whenDue.run(id, {
          ...{ store, sealing, now: at, zone },
          ...{ today: dayOf(at, zone), postAt: withinHours(at, zone) },
        }),
      );
    } catch (error) {
      if (!(error instanceof Unopenable)) throw error;
      // What was sealed with another key stays as it is until that key is back.
      log.error(
        { err: error, [whenDue.record]: id },
        'it cannot be settled, for it was sealed with another key: SEALING_KEY is not what it was when it opened. Put that key back.',
      );
      await inTransaction(async (store) => whenDue.putOff?.(id, new Date(at.getTime() + AGAIN_MS), store));
    }
  };
