import type { Milestone } from '../../storage/plan/milestones.ts';
import type { NetworkContext } from '../context.ts';
import { type Day, formatDay } from '../dates/dates.ts';
import { may } from '../roles/roles.ts';
import type { Block, Button } from '../view.ts';
import { referenceOf } from './milestone.ts';
import { type Slip, slipsAfter } from './milestones-after.ts';

/** At most so many milestones that slip are told by name. */
const MOST_TOLD = 5;

/** What slips because a milestone is due when it is, given when it was due before it was last moved. */
export const slipsOf = async (
  moved: Milestone,
  before: Day | null,
  { store, network }: NetworkContext,
): Promise<Slip<Milestone>[]> =>
  moved.status === 'open' ? slipsAfter(moved, before, await store.milestones.followersIn(network.id)) : [];

/**
 * What slips with a milestone that was moved, each with the date that it would have, and the button that moves all of it.
 * Only those who may move others’ milestones have the button.
 */
export async function saySlips(
  moved: Milestone,
  before: Day,
  context: NetworkContext,
): Promise<{ blocks: Block[]; buttons: Button[] }> {
  const slips = await slipsOf(moved, before, context);
  if (slips.length === 0) return { blocks: [], buttons: [] };
  const { store, network, caller, today } = context;
  const mayMove = may(await store.members.standing(network.id, caller.id, today), 'convene');
  const more = slips.length - MOST_TOLD;
  return {
    blocks: [
      { type: 'text', text: 'What comes after it would be due before it. It would slip, too:' },
      { type: 'list', items: slips.slice(0, MOST_TOLD).map((slip) => ({ text: saySlip(slip) })) },
      ...(more > 0 ? [{ type: 'note', text: `And ${more} more.` } as const] : []),
      ...(mayMove ? [] : [{ type: 'note', text: 'Whoever runs the network can move it.' } as const]),
    ],
    buttons: mayMove
      ? [
          {
            label: slips.length === 1 ? 'Move it too' : `Move these ${slips.length} too`,
            command: 'milestone.shift',
            args: { milestone: referenceOf(moved), was: before, network: network.id },
          },
        ]
      : [],
  };
}

/** "W1.2 Draft pathway, from Wednesday 30 June 2027 to Wednesday 14 July 2027". */
export const saySlip = ({ milestone, to }: Slip<Milestone>): string =>
  `${referenceOf(milestone)} ${milestone.title}, from ${formatDay(milestone.due)} to ${formatDay(to)}`;
