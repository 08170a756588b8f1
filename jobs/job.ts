import type { AwaitedCard } from '../commands/door/awaited-card.ts';
import type { Log } from '../commands/log.ts';
import type { Messenger } from '../commands/messenger.ts';
import type { Sealing } from '../commands/sealing/sealing.ts';
import type { Platform } from '../commands/view.ts';
import type { Due } from '../storage/outbox/due.ts';
import type { Storage } from '../storage/store.ts';
import type { Lanes } from './lanes.ts';

/** Every job by name. */
export type JobName = Due['job'];

/** What a job carries: the id of the record it is about, never a copy of it. */
export interface Payload {
  id: string;
}

/** A card that stands on its platform, by its record and where it stands. */
export type ShownCard = Pick<AwaitedCard, 'kind' | 'recordId'> & {
  place: Pick<AwaitedCard['place'], 'platform' | 'tenant' | 'address'>;
};

/** What a job works with. */
export interface JobContext {
  storage: Storage;
  /** By platform; one that is not connected has none. */
  messengers: Partial<Record<Platform, Messenger>>;
  sealing: Sealing;
  /** The time zone until a network says otherwise. */
  zone: string;
  now(): Date;
  newId(): string;
  /** From 0 to 1, so that what failed together is not tried again together. */
  random(): number;
  /** Whose turn it is to be sent to. */
  lanes: Lanes;
  /** Has things done when they are due. */
  wake(due: Due[]): void;
  /** The card of a record is shown in a place: whoever waits for it need not be told that it follows. */
  cardShown(card: ShownCard): void;
  log: Log;
}

/** One handler. It may be run twice, late, or cut off at any line. */
export type Job = (payload: Payload, context: JobContext) => Promise<void>;

/** A handler for every job name. */
export type Jobs = Record<JobName, Job>;
