import type { Dependencies } from '../../commands/dispatch.ts';
import type { Database } from '../../storage/database/open-database.ts';
import type { meeting } from './bot-surroundings.ts';

/** How a test's bot is to be. */
export interface TestBotOptions {
  database: Database;
  /** The time at the start: "2027-06-01 10:00" in the network's zone, or an instant. */
  start?: string | Date;
  zone?: string;
  sealingKey?: string;
  networksCreatedBy?: Dependencies['networksCreatedBy'];
  /** Where browsers reach the bot; by default they do not. */
  publicUrl?: string;
  /** Which digest whoever becomes a member has. Most tests are of something else than what comes each week to each. */
  digests?: 'weekly' | 'none';
  /**
   * `in turn` suits tests that count. When two runs are concurrent, it is random how much the second does.
   */
  jobs?: keyof typeof meeting;
}
