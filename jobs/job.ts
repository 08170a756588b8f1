import type { Log } from '../commands/log.ts';
import type { Messenger } from '../commands/messenger.ts';
import type { Platform } from '../commands/view.ts';
import type { Due } from '../storage/messages.ts';
import type { Storage } from '../storage/store.ts';

/** Every job by name, and what it carries: ids only, never a copy of a record. */
export interface JobPayloads {
  'send-message': { id: string };
}

export type JobName = keyof JobPayloads;

/** What a job works with. */
export interface JobContext {
  storage: Storage;
  /** By platform; one that is not connected has none. */
  messengers: Partial<Record<Platform, Messenger>>;
  /** The time zone until a network says otherwise. */
  zone: string;
  now(): Date;
  newId(): string;
  /** From 0 to 1, so that what failed together is not tried again together. */
  random(): number;
  /** Has messages sent when they are due. */
  wake(due: Due[]): void;
  log: Log;
}

/** One handler. It may be run twice, or cut off at any line. */
export type Job<N extends JobName> = (payload: JobPayloads[N], context: JobContext) => Promise<void>;

/** A handler for every job name, which the compiler checks. */
export type Jobs = { [N in JobName]: Job<N> };
