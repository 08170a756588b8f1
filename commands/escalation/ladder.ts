import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import { isClinical, managersOf } from '../members/index.ts';
import { longOverdueFrom } from '../parts/late-reminder.ts';

/** A rung of the ladder that a long overdue task goes up: from which day on, whom it is told, and what tells it apart. */
export interface Rung {
  from: Day | null;
  slot: string;
  told(ownerId: string, context: { store: Reads; today: Day }): Promise<string[]>;
}

/**
 * The rungs above the chair, who is told in their digest: those who manage the network, then whoever stands above it in the
 * line of the task's owner.
 */
export const rungsOf = (due: Day | null, network: Network): Rung[] => [
  {
    from: longOverdueFrom(due, network.managersToldAfter),
    slot: `${due} late`,
    told: (_, context) => managersOf(network.id, context),
  },
  {
    from: longOverdueFrom(due, network.lineToldAfter),
    slot: `${due} line`,
    told: (ownerId, context) => lineOf(ownerId, network, context),
  },
];

/**
 * Who stands above the network in the line of this owner: the professional one for clinicians, the managerial one
 * for others. Where nobody is named for that line, the other.
 */
async function lineOf(
  ownerId: string,
  { id, professionalLineId, managerialLineId }: Network,
  { store, today }: { store: Reads; today: Day },
): Promise<string[]> {
  const { roles } = await store.members.standing(id, ownerId, today);
  const lines = [professionalLineId, managerialLineId];
  const inOrder = roles.some(isClinical) ? lines : lines.toReversed();
  return inOrder.filter((each) => each !== null).slice(0, 1);
}
