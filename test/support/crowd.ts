import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { PlatformObject } from '../../adapters/playground/index.ts';
import { WORKING } from '../../adapters/working.ts';
import { partsOf } from './desk.ts';
import type { Platforms, Sent } from './platforms.ts';

/** One of very many members of a network, on one platform or both. The playground does not know them. */
export interface CrowdMember {
  personId: string;
  slackUser?: string;
  teamsUser?: string;
}

/** A request to the bot, and how to find its answer. */
export interface Asked {
  request: Sent;
  /** Everything the bot has answered so far, given its HTTP answer to the request. */
  told(answer: string): string;
}

/**
 * Inserts `count` members into the only network, every third of them on both platforms. Joining one by one
 * would take minutes.
 */
export async function gatherCrowd(
  count: number,
  { playground }: Platforms,
  database: pg.Client,
): Promise<CrowdMember[]> {
  const { slack, teams } = playground.trial();
  const crowd = Array.from({ length: count }, (_, index): CrowdMember => {
    const name = String(index).padStart(5, '0');
    return {
      personId: randomUUID(),
      ...(index % 3 !== 0 && { slackUser: `U08CROWD${name}` }),
      ...(index % 3 !== 1 && { teamsUser: `00000000-0000-4000-8000-0000000${name}` }),
    };
  });
  const people = crowd.map(({ personId }, index) => ({ id: personId, name: `Voter ${index + 1}` }));
  const accounts = crowd.flatMap(({ personId, slackUser, teamsUser }) => [
    ...(slackUser ? [{ personId, platform: 'slack', tenant: slack.team.id, userId: slackUser }] : []),
    ...(teamsUser ? [{ personId, platform: 'teams', tenant: teams.tenantId, userId: teamsUser }] : []),
  ]);
  await database.query(
    `INSERT INTO people (id, name, created_at)
     SELECT id::uuid, name, now() FROM jsonb_to_recordset($1) AS p (id text, name text)`,
    [JSON.stringify(people)],
  );
  await database.query(
    `INSERT INTO accounts (id, person_id, platform, tenant, user_id, name, seen_at)
     SELECT gen_random_uuid(), "personId"::uuid, platform::platform, tenant, "userId", "userId", now()
     FROM jsonb_to_recordset($1) AS a ("personId" text, platform text, tenant text, "userId" text)`,
    [JSON.stringify(accounts)],
  );
  await database.query(
    `INSERT INTO members (id, network_id, person_id, joined_at)
     SELECT gen_random_uuid(), n.id, p.id::uuid, now() FROM networks n, jsonb_to_recordset($1) AS p (id text)`,
    [JSON.stringify(people)],
  );
  return crowd;
}

/** Sends requests as people in the first channel of each platform, signed as the platform does. */
export function crowdsHands(platforms: Platforms) {
  const { playground, calls, answersAt } = platforms;
  const { slack, teams } = playground.trial();
  const answered = (path: string) =>
    calls.flatMap((call) => (call.path === path ? [call.body] : [])).join('\n');

  const fromSlack = (fields: Record<string, string>, id: string): Asked => {
    const body = new URLSearchParams(fields).toString();
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...playground.slack.sign(body),
    };
    return {
      request: { path: '/slack/events', headers, body: Buffer.from(body) },
      told: () => answered(new URL(answersAt(id)).pathname),
    };
  };

  /** What was posted in Teams in answer to a press that took long. */
  const saidLater = (id: string): string =>
    calls
      .flatMap(({ path, body }) => (path.includes('/activities') && body.includes(id) ? body : []))
      .join('\n');

  return {
    /** Types words after the slash command. */
    types(user: string, words: string): Asked {
      const id = randomUUID();
      const [channel] = slack.channels;
      const fields = {
        ...{ command: slack.command, text: words, team_id: slack.team.id, api_app_id: slack.bot.appId },
        ...{
          channel_id: channel?.id ?? '',
          channel_name: channel?.name ?? '',
          user_id: user,
          user_name: user,
        },
        ...{ trigger_id: id, response_url: answersAt(id), is_enterprise_install: 'false' },
      };
      return fromSlack(fields, id);
    },

    /** Presses a button on the card in the Slack channel whose title begins with `title`. */
    pressesInSlack(user: string, title: string, label: string): Asked {
      const id = randomUUID();
      const [channel] = slack.channels;
      const message = channel?.messages.find(({ text }) => text.startsWith(title));
      const block = message?.blocks.find((each) => partsOf(each).some((part) => isNamed(part, label)));
      const button = partsOf(block).find((part) => isNamed(part, label));
      const payload = {
        type: 'block_actions',
        ...{ api_app_id: slack.bot.appId, team: { id: slack.team.id }, enterprise: null },
        ...{ user: { id: user, username: user, team_id: slack.team.id }, is_enterprise_install: false },
        container: { type: 'message', message_ts: message?.ts, channel_id: channel?.id, is_ephemeral: false },
        ...{ channel: { id: channel?.id, name: channel?.name }, message: { ts: message?.ts } },
        ...{ trigger_id: id, response_url: answersAt(id), state: { values: {} } },
        actions: [{ ...button, block_id: block?.block_id, action_ts: '1' }],
      };
      return fromSlack({ payload: JSON.stringify(payload) }, id);
    },

    /** Presses a button on the card in the Teams channel whose content includes `title`. */
    pressesInTeams(user: string, title: string, label: string): Asked {
      const id = `f:${randomUUID()}`;
      const [channel] = teams.conversations;
      const message = channel?.messages.find(
        ({ attachments, onlyFor }) => onlyFor === undefined && JSON.stringify(attachments).includes(title),
      );
      const action = partsOf(message?.attachments).find((part) => part.title === label);
      const body = JSON.stringify({
        ...{ type: 'invoke', name: 'adaptiveCard/action', id, channelId: 'msteams' },
        serviceUrl: `${new URL(answersAt('')).origin}/playground/teams/connector/`,
        from: { id: `29:${user}`, name: user, aadObjectId: user },
        recipient: teams.bot,
        conversation: {
          id: `${channel?.id};messageid=${message?.id}`,
          ...{ conversationType: 'channel', tenantId: teams.tenantId, isGroup: true },
        },
        channelData: { tenant: { id: teams.tenantId }, channel: { id: channel?.id } },
        replyToId: message?.id,
        value: { action: { type: 'Action.Execute', data: action?.data }, trigger: 'manual' },
      });
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        authorization: playground.teams.authorization(),
      };
      return {
        request: { path: '/api/messages', headers, body: Buffer.from(body) },
        told: (answer) => (answer.includes(WORKING.title) ? saidLater(id) : answer),
      };
    },
  };
}

const isNamed = ({ type, text }: PlatformObject, label: string): boolean =>
  type === 'button' && (text as { text?: string } | undefined)?.text === label;
