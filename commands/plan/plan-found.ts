import type { ListFound } from '../parts/found.ts';
import { referenceOf } from './milestone.ts';
import { priorityReference } from './priority-reference.ts';

/** Lists milestones that a search has found. */
export const milestonesFound: ListFound = async (ids, store) =>
  (await store.milestones.withIds(ids)).map((found) => ({
    ...{ id: found.id, reference: referenceOf(found), title: found.title },
    show: { command: 'milestone.show', args: { milestone: referenceOf(found), network: found.networkId } },
  }));

/** Lists priorities that a search has found. */
export const prioritiesFound: ListFound = async (ids, store) =>
  (await store.priorities.withIds(ids)).map((found) => ({
    ...{ id: found.id, reference: priorityReference(found), title: found.title },
    show: {
      command: 'plan.priority.show',
      args: { priority: priorityReference(found), network: found.networkId },
    },
  }));

/** Lists highlights that a search has found. Each is shown with its priority. */
export const highlightsFound: ListFound = async (ids, store) =>
  (await store.highlights.withIds(ids)).map((found) => ({
    ...{ id: found.id, reference: priorityReference(found.priority), title: found.text },
    show: {
      command: 'plan.priority.show',
      args: { priority: priorityReference(found.priority), network: found.networkId },
    },
  }));
