import type { Action } from '../../storage/actions/actions.ts';
import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import type { LateLine, Task, Tasks } from '../parts/tasks.ts';
import type { Button } from '../view.ts';
import { actionReference } from './action-reference.ts';
import { actionLine } from './action-view.ts';

/** Presents actions as tasks of their owners. */
export const actionTasks: Tasks = {
  listedBy: 'action list mine',
  listedIn: 'action list',

  async ofPerson(ownerId, until, take, store) {
    const found =
      until === undefined
        ? await store.actions.waitingFor(ownerId, take)
        : await store.actions.dueBy(until, { ownerId }, take);
    return found.map(toTask);
  },

  async dueIn(networkId, { until, today }, take, store) {
    return toLines(await store.actions.dueBy(until, { networkIds: [networkId] }, take), today, store);
  },

  async lateIn(networkIds, since, today, take, store) {
    return toLines(await store.actions.dueBy(since, { networkIds }, take), today, store);
  },

  async doneIn(networkId, span, take, store) {
    return toLines(await store.actions.doneIn(networkId, span, take), span.today, store);
  },
};

function toTask(action: Action): Task {
  const reference = actionReference(action);
  const { networkId } = action;
  return {
    ...action,
    reference,
    done: { label: 'Done', command: 'action.done', args: { action: reference, network: networkId } },
    drop: dropOf(action),
  };
}

async function toLines(found: Action[], today: Day, store: Reads): Promise<LateLine[]> {
  const people = await store.people.shown(found.map(({ ownerId }) => ownerId));
  return found.map((action) => {
    const reference = actionReference(action);
    const { networkId } = action;
    const asked = { args: { action: reference, network: networkId }, opens: 'form' as const };
    return {
      ...{ networkId, reference, ownerId: action.ownerId, due: action.due },
      item: actionLine(action, people, today),
      move: { label: 'Move', command: 'action.move', ...asked },
      give: { label: 'Give', command: 'action.give', ...asked },
      drop: dropOf(action),
    };
  });
}

const dropOf = (action: Action): Button => ({
  ...{ label: 'Drop', command: 'action.remove' },
  args: { action: actionReference(action), network: action.networkId },
});
