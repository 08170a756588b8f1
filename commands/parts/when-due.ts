import type { Reads, Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import type { CommandName } from '../press.ts';

/**
 * What happens to a record at its time. It runs in one transaction and takes effect once, however often it is tried.
 */
export interface WhenDue {
  /** The command that the audit records for it. */
  command: CommandName;
  /** The command for this record, if it depends on how the record stands. */
  commandOf?(id: string, store: Reads): Promise<CommandName>;
  /** The word for the record in the log: "poll". */
  record: string;
  /**
   * The network of a record that needs handling at `now`, or null if it has no network; undefined if there is nothing
   * to do.
   */
  networkOf(id: string, now: Date, store: Reads): Promise<string | null | undefined>;
  /** Handles the record if it is still due once it is locked against other changes. */
  run(id: string, context: DueContext): Promise<void>;
  /** Postpones the record if its sealed content cannot be opened. */
  putOff?(id: string, until: Date, store: Store): Promise<void>;
}

/** What is known when something happens at its time. */
export interface DueContext
  extends Pick<NetworkContext<Store>, 'store' | 'now' | 'zone' | 'today' | 'sealing'> {
  /** When new messages may be posted in channels. At night nobody is notified of something that no person did. */
  postAt: Date;
}
