import type { PlacesTold } from '../../commands/hear-places.ts';
import { type IncomingActivity, teamOf, tenantOf } from './activity.ts';
import { FIRST_CHANNEL, withoutThread } from './read.ts';

/** What an activity tells of the places in which the bot is. */
export interface PlacesRead {
  told: PlacesTold[];
  /** The bot was added to the place where the activity was. */
  isArrival: boolean;
}

type Absence = PlacesTold['absence'];

/** What happens to one channel of a team. */
const OF_CHANNEL = new Map<string, Absence>([
  ['channelCreated', undefined],
  ['channelRenamed', undefined],
  ['channelDeleted', { cause: 'deleted', stands: true }],
  ['channelRestored', { cause: 'deleted', stands: false }],
]);

/** What happens to a team, and so to all of its channels. */
const OF_TEAM = new Map<string, Absence>([
  ['teamRenamed', undefined],
  ['teamArchived', { cause: 'archived', stands: true }],
  ['teamUnarchived', { cause: 'archived', stands: false }],
  ['teamDeleted', { cause: 'teamDeleted', stands: true }],
  ['teamHardDeleted', { cause: 'teamDeleted', stands: true }],
  ['teamRestored', { cause: 'teamDeleted', stands: false }],
]);

/** Earlier than whatever else may be told of a name. */
const FIRST = new Date(0);

/** Reads what an `installationUpdate` or a `conversationUpdate` tells of places; nothing of any other activity. */
export function readPlaces(activity: IncomingActivity, appId: string): PlacesRead {
  const place = placeOf(activity);
  if (!place) return { told: [], isArrival: false };
  const moved = botMoved(activity, appId);
  if (!moved) return { told: ofEvent(activity, place), isArrival: false };
  const isHere = moved !== 'removed';
  const told: PlacesTold = {
    ...{ ...place, absence: { cause: 'removed', stands: !isHere } },
    ...(isHere && { serviceUrl: activity.serviceUrl ?? undefined }),
  };
  // Teams tells no name of a team's first channel, whose id is the team's, until it is renamed.
  const isTeam = isHere && place.address === place.teamId;
  const general: PlacesTold = { ...place, teamId: null, teamName: undefined, name: FIRST_CHANNEL, at: FIRST };
  return { told: isTeam ? [told, general] : [told], isArrival: moved === 'added' };
}

/** Where the activity was: a chat, or the whole of a team. */
function placeOf(activity: IncomingActivity): PlacesTold | undefined {
  const { type, conversation, channelData, timestamp } = activity;
  if ((type !== 'installationUpdate' && type !== 'conversationUpdate') || !conversation) return undefined;
  const teamId = teamOf(activity) ?? null;
  return {
    ...{ platform: 'teams', tenant: tenantOf(activity) ?? '', teamId },
    address: teamId ?? withoutThread(conversation.id),
    teamName: channelData?.team?.name || undefined,
    at: new Date(timestamp ?? Number.NaN),
  };
}

/** Whether the bot was added there or removed, or is there in a new version; Teams tells of each in two ways. */
function botMoved(activity: IncomingActivity, appId: string): 'added' | 'updated' | 'removed' | undefined {
  const { type, action, membersAdded, membersRemoved } = activity;
  if (type === 'installationUpdate')
    return action === 'add'
      ? 'added'
      : action === 'add-upgrade'
        ? 'updated'
        : action === 'remove'
          ? 'removed'
          : undefined;
  const isBot = ({ id }: { id: string }) => id === `28:${appId}`;
  if (membersAdded?.some(isBot)) return 'added';
  return membersRemoved?.some(isBot) ? 'removed' : undefined;
}

function ofEvent({ channelData, topicName }: IncomingActivity, place: PlacesTold): PlacesTold[] {
  const event = channelData?.eventType ?? '';
  const channel = channelData?.channel;
  if (OF_TEAM.has(event) && place.teamId !== null) return [{ ...place, absence: OF_TEAM.get(event) }];
  if (OF_CHANNEL.has(event) && channel?.id) {
    const name = channel.name || undefined;
    return [{ ...place, address: channel.id, teamId: null, name, absence: OF_CHANNEL.get(event) }];
  }
  return place.teamId === null && topicName ? [{ ...place, name: topicName }] : [];
}
