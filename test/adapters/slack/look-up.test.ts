import { WebClient } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { clientOptions, toLogger } from '../../../adapters/slack/client.ts';
import { createLookUp } from '../../../adapters/slack/look-up.ts';
import { serveSlackApi } from '../../support/slack-api.ts';

const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Looks up someone of whom Slack's API answers `info`. */
async function lookUp(info: object, id = 'U1') {
  const { apiUrl } = await serveSlackApi(() => info);
  const client = new WebClient('xoxb-1', clientOptions(apiUrl, toLogger(quiet)));
  return createLookUp(async () => client, quiet)({ platform: 'slack', tenant: 'T1', id });
}
const user = (extra: object) => ({ ok: true, user: { id: 'U1', name: 'back', ...extra } });

test.each([
  ['the name they chose', { profile: { display_name: 'Bob', real_name: 'Robert Ackroyd' } }, 'Bob'],
  ['their full name', { profile: { display_name: '', real_name: 'Robert Ackroyd' } }, 'Robert Ackroyd'],
  ['their full name of old', { real_name: 'Robert Ackroyd' }, 'Robert Ackroyd'],
  ['their login', {}, 'back'],
])('a person is called by %s', async (_, extra, name) => {
  expect(await lookUp(user(extra))).toEqual({ userId: 'U1', name });
});

describe('the email address', () => {
  const email = 'Bob.Ackroyd@nhs.net';
  const bob = { is_email_confirmed: true, team_id: 'T1', profile: { display_name: 'Bob', email } };

  test('is taken where Slack has checked it', async () => {
    expect(await lookUp(user(bob))).toEqual({ userId: 'U1', name: 'Bob', email });
  });

  test.each([
    ['was never checked', { is_email_confirmed: false }],
    ['is a guest’s', { is_restricted: true }],
    ['is a single-channel guest’s', { is_ultra_restricted: true }],
    ['is a stranger’s', { is_stranger: true }],
    ['is of someone from another workspace, in a shared channel', { team_id: 'T2' }],
  ])('is not taken where it %s', async (_, extra) => {
    expect(await lookUp(user({ ...bob, ...extra }))).toEqual({ userId: 'U1', name: 'Bob' });
  });
});

test.each([
  [
    'an app',
    user({ is_bot: true, real_name: 'Polly' }),
    'Polly is an app, not a person. Name a person instead.',
  ],
  [
    'someone who left',
    user({ deleted: true, real_name: 'Ann' }),
    'Ann’s Slack account has been switched off. Name someone else instead.',
  ],
  [
    'nobody',
    { ok: false, error: 'user_not_found' },
    'I cannot find that person in this Slack workspace. Check who you mean and try again.',
  ],
  [
    'someone while Slack is down',
    { status: 503 },
    'Slack is not answering just now. Please try again in a minute.',
  ],
])('%s cannot take part, in plain words', async (_, info, words) => {
  await expect(lookUp(info)).rejects.toThrow(words);
});

test('Slackbot is no person', async () => {
  await expect(lookUp(user({ real_name: 'Slackbot' }), 'USLACKBOT')).rejects.toThrow('Slackbot is an app');
});
