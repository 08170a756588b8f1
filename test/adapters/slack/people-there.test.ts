import { describe, expect, test } from 'vitest';
import { createSlack } from '../../../adapters/slack/index.ts';
import { type Messenger, SendError } from '../../../commands/messenger.ts';
import { message } from '../../../commands/view.ts';
import { recordPlaces } from '../../support/hear-places.ts';
import { type ApiCall, serveSlackApi } from '../../support/slack-api.ts';
import { CHANNEL, startSlack, TEAM } from './start-slack.ts';

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const channel = { tenant: TEAM, conversation: { address: CHANNEL, reference: null } };

async function slackAnswering(answer: (call: ApiCall) => object) {
  const { apiUrl, calls } = await serveSlackApi(answer);
  const { messenger } = createSlack({
    ...{ signingSecret: 's', botToken: 'xoxb-1', command: '/lpn', log: quiet, apiUrl },
    ...{
      dispatch: async () => message('Help'),
      hearMoves: async () => {},
      hearPlaces: recordPlaces(),
      previewLink: async () => null,
      hearLines: async () => undefined,
      offerPeople: async () => [],
    },
  });
  return { messenger, calls };
}

/** Users as Slack's `users.info` has them. */
const USERS: Record<string, object> = {
  UANN: {
    id: 'UANN',
    team_id: TEAM,
    name: 'ann',
    is_email_confirmed: true,
    profile: { display_name: 'Ann Ward', email: 'ann@wyorks.example' },
  },
  UBOT: { id: 'UBOT', team_id: TEAM, name: 'poller', is_bot: true, profile: { display_name: 'Poller' } },
  UGONE: { id: 'UGONE', team_id: TEAM, name: 'gus', deleted: true, profile: { display_name: 'Gus' } },
  UGUEST: { id: 'UGUEST', team_id: TEAM, is_restricted: true, profile: { display_name: 'Gwen Guest' } },
  UELSE: { id: 'UELSE', team_id: 'T0ELSEWHERE', is_stranger: true, profile: { display_name: 'Els Where' } },
};

const asSlack = ({ method, args }: ApiCall): object => {
  if (method === 'conversations.info') return { ok: true, channel: { id: CHANNEL, num_members: 5 } };
  if (method === 'users.info') return { ok: true, user: USERS[args.user ?? ''] };
  return args.cursor
    ? { ok: true, members: ['UGUEST', 'UELSE'], response_metadata: { next_cursor: '' } }
    : { ok: true, members: ['UANN', 'UBOT', 'UGONE'], response_metadata: { next_cursor: 'dXNlcjpV' } };
};

describe('the people of a channel in Slack', () => {
  test('are read in pages, without apps and accounts that were switched off', async () => {
    const { messenger, calls } = await slackAnswering(asSlack);
    expect(await messenger.people(channel, null)).toEqual({
      people: [{ userId: 'UANN', name: 'Ann Ward', email: 'ann@wyorks.example', isGuest: false }],
      next: 'dXNlcjpV',
      total: 5,
    });
    expect(await messenger.people(channel, 'dXNlcjpV')).toEqual({
      people: [
        { userId: 'UGUEST', name: 'Gwen Guest', isGuest: true },
        { userId: 'UELSE', name: 'Els Where', isGuest: true },
      ],
      next: null,
      total: null,
    });
    expect([...new Set(calls.map(({ method }) => method))]).toEqual([
      'conversations.members',
      'users.info',
      'conversations.info',
    ]);
  });

  test('are all read in the workspace that people use', async () => {
    const { slack } = await startSlack(async () => message('Help'));
    const { people, next } = await slack.messenger.people(channel, null);
    expect(people.map(({ name }) => name)).toContain('Priya Ramsden');
    expect(people.map(({ name }) => name)).not.toContain('Convenor');
    expect(next).toBeNull();
  });

  test('one who came is told, and an app is not', async () => {
    const { messenger } = await slackAnswering(asSlack);
    expect(await messenger.whoCame(channel, 'UANN')).toMatchObject({ name: 'Ann Ward' });
    expect(await messenger.whoCame(channel, 'UBOT')).toBeNull();
  });

  test.each([
    [{ ok: false, error: 'not_in_channel' }, 'refused'],
    [{ ok: false, error: 'missing_scope' }, 'busy'],
    [{ status: 500 }, 'busy'],
  ])('%j is %s', async (answer, outcome) => {
    const { messenger } = await slackAnswering(() => answer);
    const failure = await failureOf(messenger);
    expect(failure.outcome).toBe(outcome);
  });
});

const failureOf = (messenger: Messenger): Promise<SendError> =>
  messenger.people(channel, null).then(
    () => {
      throw new Error('it was read');
    },
    (error: unknown) => {
      if (error instanceof SendError) return error;
      throw error;
    },
  );
