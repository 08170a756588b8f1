import type { Network } from '../../storage/networks/networks.ts';
import type { Subject } from '../../storage/outbox/messages.ts';
import type { Reads, Store } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import type { Button } from '../view.ts';

/** How a capability takes part in the life of a network. */
export interface NetworkPart {
  /**
   * Lists what is in progress in a network and must end before the network closes or merges into another.
   * Throws a `UserError` for what must be ended at once.
   */
  stillOpen?(network: Network, store: Reads): Promise<StillOpen>;
  /** Throws a `UserError` if a channel cannot leave its network because something is in progress in it. */
  mustBeFreeToLeave?(conversationId: string, store: Store): Promise<void>;
  /** Throws a `UserError` if a network cannot change to `changed` while something is in progress in it. */
  mustAllow?(changed: Network, network: Network, store: Reads): Promise<void>;
  /** The records to show in a channel that joins a network. */
  underWay?(networkId: string, today: Day, store: Reads): Promise<Subject[]>;
  /** Buttons on the card of a new network for what it needs first. */
  firstSteps?(networkId: string): Button[];
  /** Buttons on the card of a network for starting to use the capability. */
  beginnings?(networkId: string): Button[];
}

/** The references of open records, and the commands that end them. */
export interface StillOpen {
  references: string[];
  /** "poll close or poll cancel". */
  endedBy: string;
}
