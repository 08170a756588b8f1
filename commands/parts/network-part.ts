import type { Network } from '../../storage/networks/networks.ts';
import type { Subject } from '../../storage/outbox/messages.ts';
import type { Reads, Store } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import type { Button } from '../view.ts';

/** What a capability has to do with the life of a network. */
export interface NetworkPart {
  /**
   * What is under way in a network and must be ended before it closes or becomes part of another. What must be ended at once
   * is refused with a `UserError`.
   */
  stillOpen?(network: Network, store: Reads): Promise<StillOpen>;
  /** Refuses, with a `UserError`, that a channel leaves its network while something is under way in it. */
  mustBeFreeToLeave?(conversationId: string, store: Store): Promise<void>;
  /** What is shown in a channel that joins a network. */
  underWay?(networkId: string, today: Day, store: Reads): Promise<Subject[]>;
  /** What a new network needs first, on its card. */
  firstSteps?(networkId: string): Button[];
  /** How to begin with it, on the card of a network. */
  beginnings?(networkId: string): Button[];
}

/** Records that are open, by their references, and the commands that end them. */
export interface StillOpen {
  references: string[];
  /** "poll close or poll cancel". */
  endedBy: string;
}
