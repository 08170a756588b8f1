import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import { UserError } from '../user-error.ts';
import { mustRun } from './meeting.ts';
import { meetingField } from './meeting-fields.ts';
import { meetingHere } from './meeting-here.ts';

/** Commands for the meeting under way need not name it; their buttons do. */
export const runningField = optional(meetingField);

/** The meeting that is meant: the one named, the one running in this conversation, or the network's only one running. */
export async function runningMeeting(named: Meeting | undefined, context: NetworkContext): Promise<Meeting> {
  if (named) return mustRun(named);
  const here = await meetingHere(context);
  if (here) return here;
  const [only, ...others] = await context.store.meetings.running(context.network.id);
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
