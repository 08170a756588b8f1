import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import { UserError } from '../user-error.ts';
import { mustBeMet } from './by-correspondence.ts';
import { mustRun } from './meeting.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingHere } from './meeting-here.ts';

/** People may leave the meeting out while it runs; buttons always name it. */
export const runningField = optional(meetingField);

/**
 * The meeting that is meant: the one named, the one running in this conversation, or the only one that the
 * network has running.
 */
export async function runningMeeting(named: Meeting | undefined, context: NetworkContext): Promise<Meeting> {
  if (named) {
    mustBeMet(named);
    return mustRun(named);
  }
  const [only, ...others] = await underWay(context);
  if (!only)
    throw new UserError(
      'No meeting is running. Start one with meeting start and its reference, for example: meeting start M1',
    );
  if (others.length > 0)
    throw new UserError(
      'More than one meeting is running. Please say this in the channel of the one you mean.',
    );
  return only;
}

/** The meeting that is running in this conversation or else the only one that the network has running; null without one. */
export async function meetingUnderWay(context: NetworkContext): Promise<Meeting | null> {
  const [only, ...others] = await underWay(context);
  return only && others.length === 0 ? only : null;
}

/** The meeting that is running in this conversation or, where none is, all that the network has running. */
async function underWay(context: NetworkContext): Promise<Meeting[]> {
  const here = await meetingHere(context);
  return here ? [here] : context.store.meetings.running(context.network.id);
}
