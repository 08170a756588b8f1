import type { Network } from '../../storage/networks/networks.ts';
import type { Subject } from '../../storage/outbox/messages.ts';
import type { Reads, Store } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { listed } from '../cards/listed.ts';
import type { Day } from '../dates/dates.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';

/** What the capabilities have to do with the life of a network. */
export interface Life {
  /** Refuses, with a `UserError`, what would leave something of the network under way for ever. */
  mustHaveNothingOpen(network: Network, store: Reads): Promise<void>;
  /** Refuses, with a `UserError`, that a channel leaves while something is under way in it. */
  mustBeFreeToLeave(conversationId: string, store: Store): Promise<void>;
  /** What is shown in a channel that joins. */
  underWay(networkId: string, today: Day, store: Reads): Promise<Subject[]>;
  /** What a new network needs first. */
  firstSteps(networkId: string): Button[];
  /** How to begin. */
  beginnings(networkId: string): Button[];
}

/** Gathers it from the list of capabilities. */
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
