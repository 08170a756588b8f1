import { expect, test } from 'vitest';
import { clientOptions, toLogger } from '../../../adapters/slack/client.ts';
import { singleClient } from '../../../adapters/slack/clients.ts';
import { createLookUp } from '../../../adapters/slack/look-up.ts';
import { createMembersOf } from '../../../adapters/slack/members-of.ts';
import { serveSlackApi } from '../../support/slack-api.ts';

const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

const membersOf = async (answer: object) => {
  const { apiUrl } = await serveSlackApi(({ method, args }) => {
    if (method === 'usergroups.users.list') return args.usergroup === 'S0GPS' ? answer : { ok: false };
    const id = args.user ?? '';
    return { ok: true, user: { id, profile: { real_name: `Name ${id}` }, deleted: id === 'U0GONE' } };
  });
  const clientOf = singleClient('xoxb-1', clientOptions(apiUrl, toLogger(log)));
  return createMembersOf(clientOf, createLookUp(clientOf, log), log)('T1', 'S0GPS');
};

test('the people of a user group are told by name; who has left is not', async () => {
  expect(await membersOf({ ok: true, users: ['U0ANN', 'U0GONE', 'U0BOB'] })).toEqual([
    { id: 'U0ANN', name: 'Name U0ANN' },
    { id: 'U0BOB', name: 'Name U0BOB' },
  ]);
});

test('of a large group the first ten are told', async () => {
  const users = Array.from({ length: 30 }, (_, at) => `U0P${at}`);
  expect(await membersOf({ ok: true, users })).toHaveLength(10);
});

test.each(['missing_scope', 'no_such_subteam', 'internal_error'])(
  'nothing is told where Slack answers %s',
  async (error) => {
    expect(await membersOf({ ok: false, error })).toBeUndefined();
  },
);
