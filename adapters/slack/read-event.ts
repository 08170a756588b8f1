import type { Context } from '@slack/bolt';
import type { MovesTold } from '../../commands/hear-moves.ts';
import { FIRST_WORDS } from '../../commands/help/index.ts';
import { HOME_ASKED } from '../../commands/home/index.ts';
import { homePlaceOf } from './home.ts';
import type { Arrival, CameOrWent, Envelope, HomeOpening } from './payload.ts';
import { type AskSlack, from, idOf, ourId, type SlackInvocation, tenantOf } from './read.ts';

/** Reads the bot's joining a channel as an invocation by whoever added it; undefined if no one is named. */
export function fromArrival(
  { channel, inviter }: Arrival,
  envelope: Envelope,
  context: Context,
  asks: AskSlack,
): SlackInvocation | undefined {
  if (inviter === undefined) return undefined;
  const reply = { tenant: tenantOf(context), user: inviter, channel, shown: 'here' } as const;
  return {
    requestId: `slack:event:${idOf(envelope.event_id, envelope)}`,
    asked: FIRST_WORDS,
    ...from(reply, asks, context, envelope),
  };
}

/** Reads that somebody joined a channel or left it; undefined if that is the bot itself. */
export function fromMove(
  { type, user, channel, event_ts }: CameOrWent,
  { authorizations, event_time }: Envelope,
  context: Context,
): MovesTold | undefined {
  if (user === ourId(authorizations)) return undefined;
  const seconds = event_ts === undefined ? event_time : Number(event_ts);
  return {
    ...{ platform: 'slack', tenant: tenantOf(context), address: channel, teamId: null },
    moves: [{ userId: user, isHere: type === 'member_joined_channel' }],
    at: new Date((seconds ?? Number.NaN) * 1000),
  };
}

/** Reads the opening of a Home tab. It is answered there, and drawn again there from then on. */
export function fromHomeOpening(
  { user, channel }: HomeOpening,
  envelope: Envelope,
  context: Context,
  asks: AskSlack,
): SlackInvocation {
  const reply = { tenant: tenantOf(context), user, channel, shown: 'here' } as const;
  return {
    requestId: `slack:event:${idOf(envelope.event_id, envelope)}`,
    asked: HOME_ASKED,
    isAnsweredAlone: true,
    opensHome: { ...homePlaceOf(reply) },
    ...from(reply, asks, context, envelope),
  };
}
