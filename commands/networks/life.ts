import type { Network } from '../../storage/networks/networks.ts';
import type { Subject } from '../../storage/outbox/messages.ts';
import type { Reads, Store } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { listed } from '../cards/listed.ts';
import type { Day } from '../dates/dates.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';

/** The capabilities' parts in the life of a network. */
export interface Life {
  /**
   * Throws `UserError` if the network has open records, which closing or merging it would leave open for
   * ever.
   */
  mustHaveNothingOpen(network: Network, store: Reads): Promise<void>;
  /** Throws `UserError` if something is in progress in a channel that is about to leave. */
  mustBeFreeToLeave(conversationId: string, store: Store): Promise<void>;
  /** Throws `UserError` if the network cannot change to `changed` while something is in progress in it. */
  mustAllow(changed: Network, network: Network, store: Reads): Promise<void>;
  /** The open records to show in a channel that joins. */
  underWay(networkId: string, today: Day, store: Reads): Promise<Subject[]>;
  /** The buttons for what a new network needs first. */
  firstSteps(networkId: string): Button[];
  /** The buttons to begin with. */
  beginnings(networkId: string): Button[];
}

/** Combines the parts of all capabilities. */
export function lifeOf(all: readonly Capability[]): Life {
  const parts = () => all.flatMap(({ network }) => network ?? []);
  return {
    async mustHaveNothingOpen(network, store) {
      const named: string[] = [];
      const ways: string[] = [];
      for (const { stillOpen } of parts()) {
        const open = await stillOpen?.(network, store);
        if (!open || open.references.length === 0) continue;
        named.push(...open.references);
        ways.push(open.endedBy);
      }
      if (named.length === 0) return;
      const which = listed(named);
      const [are, them] = named.length === 1 ? ['is', 'it'] : ['are', 'them'];
      throw new UserError(
        `${which} of ${network.name} ${are} still open. Please close or cancel ${them} first, with ${ways.join(', ')}.`,
      );
    },

    async mustBeFreeToLeave(conversationId, store) {
      for (const { mustBeFreeToLeave } of parts()) await mustBeFreeToLeave?.(conversationId, store);
    },

    async mustAllow(changed, network, store) {
      for (const { mustAllow } of parts()) await mustAllow?.(changed, network, store);
    },

    async underWay(networkId, today, store) {
      const subjects: Subject[] = [];
      for (const { underWay } of parts())
        subjects.push(...((await underWay?.(networkId, today, store)) ?? []));
      return subjects;
    },

    firstSteps: (networkId) => parts().flatMap(({ firstSteps }) => firstSteps?.(networkId) ?? []),
    beginnings: (networkId) => parts().flatMap(({ beginnings }) => beginnings?.(networkId) ?? []),
  };
}
