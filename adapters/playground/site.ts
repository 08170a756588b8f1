import type { KeyObject } from 'node:crypto';
import type { Faults } from './faults.ts';
import type { FileStore } from './files.ts';
import type { World } from './world.ts';

/** What both platforms share: addresses, state, clocks, faults and files. */
export interface Site {
  /** Where the playground is served, "http://127.0.0.1:3978/playground". */
  url: string;
  /** Where the bot listens, "http://127.0.0.1:3978". */
  botUrl: string;
  world: World;
  faults: Faults;
  files: FileStore;
  /** The bot's clock, which dates messages. */
  now(): Date;
  /** The real clock, for signatures, tokens, triggers and response_urls. */
  wallClock(): Date;
  /** How many milliseconds Slack waits for an answer, and for the modal that a trigger opens. */
  slackWaitsMs: number;
  /** What signs Teams' tokens in a new world; a new key unless it is given. */
  tokenKey: KeyObject | undefined;
}
