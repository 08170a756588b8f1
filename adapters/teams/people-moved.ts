import type { MovesTold, PersonMoved } from '../../commands/hear-moves.ts';
import { teamOf, tenantOf } from './activity.ts';
import { type SpokenActivity, withoutThread } from './read.ts';

type MemberGiven = NonNullable<SpokenActivity['from']>;

/** Reads who has come to a team or a chat, or has left it; undefined if only apps have. */
export function readMoves(activity: SpokenActivity): MovesTold | undefined {
  const { membersAdded, membersRemoved, conversation, timestamp } = activity;
  const moved = (members: MemberGiven[] | null | undefined, isHere: boolean): PersonMoved[] =>
    (members ?? []).filter(isPerson).map((member) => ({ userId: member.aadObjectId || member.id, isHere }));
  const moves = [...moved(membersAdded, true), ...moved(membersRemoved, false)];
  if (moves.length === 0) return undefined;
  return {
    ...{ platform: 'teams', tenant: tenantOf(activity) ?? '', address: withoutThread(conversation.id) },
    ...{ teamId: teamOf(activity) ?? null, moves },
    at: new Date(timestamp ?? Number.NaN),
  };
}

const isPerson = ({ id }: MemberGiven): boolean => !id.startsWith('28:');
