import type { Action } from '../../storage/actions/actions.ts';
import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { ZonedNow } from '../dates/dates.ts';
import { mustNotBeDone, nudgesOfTask } from '../parts/dated-task.ts';

/** Owners are first nudged this many working days before an action is due. */
const DAYS_AHEAD = [2];

/** The nudges still to be sent about an open action with a due date. */
export const nudgesFor = (action: Action, when: ZonedNow): PlannedNudge[] =>
  nudgesOfTask('action', action, DAYS_AHEAD, when);

/** Refuses to change an action that is done: it is reopened first. */
export function mustBeOpen(action: Action, reference: string): void {
  const args = { action: reference, network: action.networkId };
  mustNotBeDone(action, reference, { label: 'Reopen', command: 'action.reopen', args });
}
