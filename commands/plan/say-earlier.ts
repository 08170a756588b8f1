import type { Milestone } from '../../storage/plan/milestones.ts';
import { listed } from '../cards/listed.ts';
import type { NetworkContext } from '../context.ts';
import { formatDay } from '../dates/dates.ts';
import type { Block, Button } from '../view.ts';
import { referenceOf } from './milestone.ts';
import { saySlips } from './slipping.ts';

/** Says if a milestone is due before any that it comes after, and offers to move it with all that follows. */
export async function sayEarlier(
  milestone: Milestone,
  after: Milestone[],
  context: NetworkContext,
): Promise<{ blocks: Block[]; buttons: Button[] }> {
  const later = after.filter(({ due, status }) => status === 'open' && due > milestone.due);
  const last = later.toSorted((a, b) => b.due.localeCompare(a.due))[0];
  if (!last || milestone.status !== 'open') return { blocks: [], buttons: [] };
  const { blocks, buttons } = await saySlips(last, last.due, context);
  const which = listed(
    later.map(({ due, ...each }) => `${referenceOf({ due, ...each })} (${formatDay(due)})`),
  );
  return {
    blocks: [{ type: 'note', text: `It is due before ${which}.` }, ...blocks],
    buttons,
  };
}
