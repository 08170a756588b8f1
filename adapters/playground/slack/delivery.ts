import { createHmac, randomBytes } from 'node:crypto';
import { inSlack } from '../sample.ts';
import type { ActResult, PlatformObject, SlackChannel } from '../trial.ts';
import type { SlackRoom } from './room.ts';

/** The bot's answer to something sent to it. */
export interface SlackAnswer {
  status: number;
  text: string;
}

/** The headers that sign `body` as Slack does, as if sent at `at`. */
export function signSlack(secret: string, body: string, at: Date): { [header: string]: string } {
  const seconds = Math.floor(at.getTime() / 1000);
  const signature = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${signature}` };
}

/** Sends a signed body to the bot. Throws when the bot cannot be reached or takes longer than Slack waits. */
export async function deliver(room: SlackRoom, body: string, contentType: string): Promise<SlackAnswer> {
  const { site } = room;
  const response = await fetch(`${site.botUrl}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': contentType,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...signSlack(site.world.state.secrets.signingSecret, body, site.wallClock()),
    },
    body,
    signal: AbortSignal.timeout(site.slackWaitsMs),
  });
  return { status: response.status, text: await response.text() };
}

/** Sends a slash command, as form fields. */
export function deliverCommand(room: SlackRoom, fields: { [name: string]: string }): Promise<SlackAnswer> {
  return deliver(room, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded');
}

/** Sends a press, a submit or a close, as the form field `payload`. */
export function deliverInteraction(room: SlackRoom, payload: PlatformObject): Promise<SlackAnswer> {
  return deliverCommand(room, { payload: JSON.stringify(payload) });
}

/** Sends an event of the Events API. */
export function deliverEvent(room: SlackRoom, event: PlatformObject): Promise<SlackAnswer> {
  const { bot, team } = room.state;
  const payload = {
    ...sender(room),
    type: 'event_callback',
    context_team_id: team.id,
    context_enterprise_id: null,
    event,
    event_id: `Ev07${randomBytes(5).toString('hex').toUpperCase()}`,
    event_time: Math.floor(room.site.wallClock().getTime() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
  };
  return deliver(room, JSON.stringify(payload), 'application/json');
}

/** What every payload says about the app and the workspace. */
export function sender(room: SlackRoom): { team_id: string; api_app_id: string; token: string } {
  return {
    team_id: room.state.team.id,
    api_app_id: room.state.bot.appId,
    token: 'a-token-nobody-should-trust',
  };
}

/** What every interaction says about the person and the workspace. */
export function actor(room: SlackRoom, user: string): PlatformObject {
  const { team } = room.state;
  const { token, api_app_id } = sender(room);
  const username = nameOfUser(user);
  return {
    token,
    api_app_id,
    user: { id: user, username, name: username, team_id: team.id },
    team: { id: team.id, domain: 'lpn-assembly' },
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** The user's short name, such as "bob". */
export function nameOfUser(user: string): string {
  return inSlack.find((each) => each.slackUser === user)?.handle ?? user;
}

/** The channel's name as payloads write it. */
export function channelNameOf(channel: SlackChannel): string {
  return channel.kind === 'im' ? 'directmessage' : channel.name;
}

/** What a Slack client shows for an answer without content: nothing, or that the app had trouble. */
export function heard(answer: SlackAnswer): ActResult {
  if (answer.status === 200) return { ok: true };
  return { ok: false, error: `Slack had some trouble reaching the app (HTTP ${answer.status}). Try again.` };
}

/** The real time as payloads write it, "1813932000.123000". */
export function seconds(room: SlackRoom): string {
  return (room.site.wallClock().getTime() / 1000).toFixed(6);
}
