import type { Reads, Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import type { CommandName } from '../press.ts';

/** What is done to a record at its time: in one transaction and in effect once, however often it is tried. */
export interface WhenDue {
  /** The command in whose name the audit has it. */
  command: CommandName;
  /** What the log calls the record: "poll". */
  record: string;
  /** The network of a record that is still to be seen to at `now`, or null where the record has none; undefined where nothing is to be done. */
  networkOf(id: string, now: Date, store: Reads): Promise<string | null | undefined>;
  /** Sees to the record, if it is still due once nobody else can change it. */
  run(id: string, context: DueContext): Promise<void>;
  /** Puts the record off where what was sealed in it cannot be opened. */
  putOff?(id: string, until: Date, store: Store): Promise<void>;
}

/** What is known when something is done at its time. */
export interface DueContext
  extends Pick<NetworkContext<Store>, 'store' | 'now' | 'zone' | 'today' | 'sealing'> {
  /** When what is new may come in the channels: at night nobody is told of what nobody did. */
  postAt: Date;
}
