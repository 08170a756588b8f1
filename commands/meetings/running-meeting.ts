import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { NetworkContext } from '../context.ts';
import { optional } from '../field.ts';
import { referenceTo } from '../fields/reference.ts';
import { UserError } from '../user-error.ts';
import { meetingField } from './meeting-fields.ts';

/** Commands for the meeting under way need not name it; their buttons do. */
export const runningField = optional(meetingField);

/** The meeting that is meant: the one named, the one running in this conversation, or the network's only one running. */
export async function runningMeeting(
  named: Meeting | undefined,
  { meeting, network, store }: NetworkContext,
): Promise<Meeting> {
  if (named) return mustRun(named);
  if (meeting) return mustRun((await store.meetings.get(meeting.id)) ?? meeting); // it may have moved on since
  const [only, ...others] = await store.meetings.running(network.id);
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

function mustRun(meeting: Meeting): Meeting {
  if (meeting.status === 'running') return meeting;
  throw new UserError(`${referenceTo('meeting', meeting)} is not running.`);
}
