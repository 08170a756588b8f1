import { MAKING, type Priority } from '../../storage/plan/priorities.ts';
import type { Store } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';

/** Refuses to change the making of a plan, W0, as if it were a priority. */
export function mustBeAPriority({ number }: Priority): void {
  if (number !== MAKING) return;
  throw new UserError(
    'W0 is the making of the plan, so it stays as it is. Its milestones can be moved, given and done like others.',
    { field: 'priority' },
  );
}

/** Updates the plan's card and the reminders of the priority's milestones after the priority changes. */
export async function refreshPriority(
  { id, planId }: Priority,
  { store }: NetworkContext<Store>,
): Promise<void> {
  await store.messages.refresh(planId, ...(await store.milestones.idsOf(id)));
}
