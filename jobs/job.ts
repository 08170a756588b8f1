import type { AwaitedCard } from '../commands/door/awaited-card.ts';
import type { Log } from '../commands/log.ts';
import type { Messenger } from '../commands/messenger.ts';
import type { Sealing } from '../commands/sealing/sealing.ts';
import type { Platform } from '../commands/view.ts';
import type { Due } from '../storage/outbox/due.ts';
import type { Storage } from '../storage/store.ts';
import type { Lanes } from './lanes.ts';

/** The name of a job. */
export type JobName = Due['job'];

/** The data of a job: the id of its record, never a copy of the record. */
export interface Payload {
  id: string;
}

/** A card that is posted on its platform: its record, and where it is. */
export type ShownCard = Pick<AwaitedCard, 'kind' | 'recordId'> & {
  place: Pick<AwaitedCard['place'], 'platform' | 'tenant' | 'address'>;
};

/** What a job works with. */
export interface JobContext {
  storage: Storage;
  /** By platform; absent for a platform that is not connected. */
  messengers: Partial<Record<Platform, Messenger>>;
  sealing: Sealing;
  /** The IANA time zone of networks that have not set their own. */
  zone: string;
  now(): Date;
  newId(): string;
  /** A number from 0 to 1. Jitter: sends that failed together are not retried together. */
  random(): number;
  /** The concurrency limits for sending. */
  lanes: Lanes;
  /** Schedules each job for when it is due. */
  wake(due: Due[]): void;
  /**
   * Reports that the card of a record is shown in a place, so that people who wait for it there need not be
   * told that it follows.
   */
  cardShown(card: ShownCard): void;
  log: Log;
}

/** One handler. It must be idempotent: it may run twice, run late, or be killed at any line. */
export type Job = (payload: Payload, context: JobContext) => Promise<void>;

/** A handler for every job name. */
export type Jobs = Record<JobName, Job>;
