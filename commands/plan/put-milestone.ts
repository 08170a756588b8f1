import type { Milestone } from '../../storage/plan/milestones.ts';
import { listed } from '../cards/listed.ts';
import { defineCommand } from '../command.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';
import { afterField } from './after-field.ts';
import { amending, toldOf } from './change-milestone.ts';
import { mustBeOpen, referenceOf } from './milestone.ts';
import { milestoneField } from './milestone-field.ts';
import { closesCircle } from './milestones-after.ts';
import { sayEarlier } from './say-earlier.ts';

const fields = { milestone: milestoneField, after: afterField };

declare module '../press.ts' {
  interface CommandFields {
    'milestone.put': typeof fields;
  }
}

export const putMilestone = defineCommand({
  name: 'milestone.put',
  summary: 'Say which milestones another comes after, so that it moves when they do; or after nothing',
  usage: 'milestone put <milestone> after <after>',
  examples: ['milestone put W1.2 after W1.1', 'milestone put W1.2 after nothing'],
  needs: 'convene',
  form: { title: 'After which milestones', submit: 'Save' },
  fields,
  whose: ({ milestone }) => milestone.ownerId,

  async run({ milestone, after }, context) {
    mustBeOpen(milestone);
    await mustBeInOrder(milestone, after, context);
    const reference = referenceOf(milestone);
    mustDiffer(milestone, after);
    const { store } = context;
    const changed = await store.milestones.update(milestone, { afterIds: after.map(({ id }) => id) });
    await store.messages.refresh(changed.id);
    if (after.length === 0)
      return amending(
        toldOf(`${reference} comes after no other milestone now.`, changed.id),
        changed.priority,
        context,
      );
    const told = toldOf(`${reference} now comes after ${listed(after.map(referenceOf))}.`, changed.id);
    const { blocks, buttons } = await sayEarlier(changed, after, context);
    const answer = { ...told, blocks: [...told.blocks, ...blocks], buttons: [...told.buttons, ...buttons] };
    return amending(answer, changed.priority, context);
  },
});

/** Refuses what is so already, as there would be nothing to take back. */
function mustDiffer(milestone: Milestone, after: Milestone[]): void {
  const { afterIds } = milestone;
  if (after.length !== afterIds.length || !after.every(({ id }) => afterIds.includes(id))) return;
  const what = after.length === 0 ? 'no other milestone' : listed(after.map(referenceOf));
  throw new UserError(`${referenceOf(milestone)} comes after ${what} already.`, { field: 'after' });
}

/** Refuses an order in which a milestone would come after itself. */
async function mustBeInOrder(
  milestone: Milestone,
  after: Milestone[],
  { store, network }: NetworkContext,
): Promise<void> {
  const all = await store.milestones.followersIn(network.id);
  const circular = after.find(({ id }) => closesCircle(milestone.id, [id], all));
  if (!circular) return;
  const [reference, other] = [referenceOf(milestone), referenceOf(circular)];
  throw new UserError(
    circular.id === milestone.id
      ? `${reference} cannot come after itself. Name another milestone.`
      : `${other} comes after ${reference} already, so ${reference} cannot come after ${other}. Take that back first: milestone put ${other} after nothing`,
    { field: 'after' },
  );
}
