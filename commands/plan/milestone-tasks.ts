import type { Milestone } from '../../storage/plan/milestones.ts';
import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import type { LateLine, Task, Tasks } from '../parts/tasks.ts';
import type { Button } from '../view.ts';
import { referenceOf } from './milestone.ts';
import { milestoneLine } from './milestone-view.ts';

/** Presents milestones as tasks of their owners. */
export const milestoneTasks: Tasks = {
  listedBy: 'milestone list mine',
  listedIn: 'milestone list',

  async ofPerson(ownerId, until, take, store) {
    const found = await store.milestones.waitingFor(ownerId, take);
    return found.filter(({ due }) => until === undefined || due <= until).map(toTask);
  },

  async dueIn(networkId, { until, today }, take, store) {
    return toLines(await store.milestones.dueIn([networkId], until, take), today, store);
  },

  async doneIn(networkId, span, take, store) {
    return toLines(await store.milestones.doneIn(networkId, span, take), span.today, store);
  },

  async lateIn(networkIds, since, today, take, store) {
    return toLines(await store.milestones.dueIn(networkIds, since, take), today, store);
  },
};

function toTask(milestone: Milestone): Task {
  const reference = referenceOf(milestone);
  const { networkId, title } = milestone;
  return {
    ...milestone,
    reference,
    text: title,
    done: { label: 'Done', command: 'milestone.done', args: { milestone: reference, network: networkId } },
    drop: dropOf(milestone),
  };
}

async function toLines(found: Milestone[], today: Day, store: Reads): Promise<LateLine[]> {
  const people = await store.people.shown(found.map(({ ownerId }) => ownerId));
  return found.map((milestone) => {
    const reference = referenceOf(milestone);
    const { networkId } = milestone;
    const asked = { args: { milestone: reference, network: networkId }, opens: 'form' as const };
    return {
      ...{ networkId, reference, ownerId: milestone.ownerId, due: milestone.due },
      item: milestoneLine(milestone, people, today),
      move: { label: 'Move', command: 'milestone.move', ...asked },
      give: { label: 'Give', command: 'milestone.give', ...asked },
      drop: dropOf(milestone),
    };
  });
}

const dropOf = (milestone: Milestone): Button => ({
  ...{ label: 'Drop', command: 'milestone.remove' },
  args: { milestone: referenceOf(milestone), network: milestone.networkId },
});
