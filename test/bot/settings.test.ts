import { expect, test } from 'vitest';
import { readSettings, SettingsError, secretsOf } from '../../bot/settings.ts';
import { usualLimits } from '../../storage/database/limits.ts';

const slack = { SLACK_SIGNING_SECRET: 'signing-secret', SLACK_BOT_TOKEN: 'xoxb-token' };
const teams = {
  MICROSOFT_APP_ID: 'app',
  MICROSOFT_APP_PASSWORD: 'pass-word',
  MICROSOFT_APP_TENANT_ID: 'tenant',
};
const stores = {
  DATABASE_URL: 'postgresql://a:b@db:5432/c',
  REDIS_URL: 'redis://cache:6379',
  SEALING_KEY: 'thirty-two-characters-or-more-of-it',
};

function faultsOf(env: Record<string, string>): SettingsError {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error('These settings were taken.');
}

test('with nothing set it listens on this machine only, on embedded stores, with neither platform', () => {
  expect(readSettings({})).toEqual({
    host: '127.0.0.1',
    port: 3978,
    publicUrl: 'http://127.0.0.1:3978',
    hasPublicUrl: false,
    dataDir: './data',
    databaseLimits: usualLimits,
    logLevel: 'info',
    logFormat: 'json',
    timezone: 'Europe/London',
    digestForNewMembers: 'weekly',
    networksCreatedBy: 'anyone',
    production: false,
  });
});

test('email domains are trusted as they are listed, in lower case', () => {
  expect(readSettings({ TRUSTED_EMAIL_DOMAINS: 'NHS.net, leeds.nhs.uk,' }).trustedEmailDomains).toEqual([
    'nhs.net',
    'leeds.nhs.uk',
  ]);
});

test.each(['uk', '*.nhs.uk', 'ann@nhs.net', 'nhs net'])('an email domain is not %s', (domain) => {
  const [fault] = faultsOf({ TRUSTED_EMAIL_DOMAINS: domain }).faults;
  expect(fault).toMatchObject({ problem: `is "${domain}", but must be domains with commas between.` });
});

test('reads Slack and Teams, each with its defaults', () => {
  const settings = readSettings({ ...slack, ...teams });
  expect(settings.slack).toEqual({
    signingSecret: 'signing-secret',
    botToken: 'xoxb-token',
    command: '/lpn',
    apiUrl: 'https://slack.com/api/',
  });
  expect(settings.teams).toEqual({
    appId: 'app',
    appPassword: 'pass-word',
    appType: 'SingleTenant',
    tenantId: 'tenant',
    loginUrl: 'https://login.microsoftonline.com',
    openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    serviceHosts: [
      'smba.trafficmanager.net',
      'smba.onyx.prod.teams.trafficmanager.net',
      'smba.infra.gcc.teams.microsoft.com',
    ],
    fileHosts: ['*.sharepoint.com'],
  });
});

test('Slack is heard over a socket in place of its address, and has tokens of its own for each workspace', () => {
  const { slack } = readSettings({
    ...{ SLACK_APP_TOKEN: 'xapp-1', SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client-secret' },
    PUBLIC_URL: 'https://bot.nhs.uk',
  });
  expect(slack).toEqual({
    appToken: 'xapp-1',
    client: { id: '1.2', secret: 'client-secret' },
    command: '/lpn',
    apiUrl: 'https://slack.com/api/',
  });
});

test.each<[string, Record<string, string>, string[]]>([
  ['a token for Socket Mode', { SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN']],
  ['a token that is none for Socket Mode', { ...slack, SLACK_APP_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN']],
  [
    'a client id',
    { SLACK_APP_TOKEN: 'xapp-1', SLACK_CLIENT_ID: '1.2' },
    ['SLACK_CLIENT_SECRET', 'PUBLIC_URL'],
  ],
  [
    'a client secret',
    { SLACK_SIGNING_SECRET: 'signing-secret', SLACK_CLIENT_SECRET: 'client-secret' },
    ['SLACK_CLIENT_ID'],
  ],
])('with %s alone, what is missing is named', (_, env, missing) => {
  expect(faultsOf(env).faults.map(({ variable }) => variable)).toEqual(missing);
});

test('tidies addresses, host lists and instants', () => {
  const settings = readSettings({
    ...slack,
    ...teams,
    PUBLIC_URL: 'https://bot.nhs.uk/',
    SLACK_API_URL: 'http://127.0.0.1:4000/api',
    MICROSOFT_LOGIN_URL: 'http://localhost:4000/',
    TEAMS_SERVICE_HOSTS: ' 127.0.0.1, *.Teams.Example.com ,',
    TEAMS_FILE_HOSTS: '*.SharePoint.us',
    CLOCK_START: '2027-06-28T10:00:00+01:00',
  });
  expect(settings.publicUrl).toBe('https://bot.nhs.uk');
  expect(settings.slack?.apiUrl).toBe('http://127.0.0.1:4000/api/');
  expect(settings.teams?.loginUrl).toBe('http://localhost:4000');
  expect(settings.teams?.serviceHosts).toEqual(['127.0.0.1', '*.teams.example.com']);
  expect(settings.teams?.fileHosts).toEqual(['*.sharepoint.us']);
  expect(settings.clockStart).toEqual(new Date('2027-06-28T09:00:00Z'));
});

test('an empty value counts as left out', () => {
  expect(readSettings({ PORT: '', SLACK_SIGNING_SECRET: '', DATABASE_URL: ' ' })).toEqual(readSettings({}));
});

test('names every fault at once, each with its value and an example', () => {
  const error = faultsOf({ PORT: '80a', TIMEZONE: 'Europe/Leeds', SLACK_BOT_TOKEN: 'xoxb-token' });
  expect(error.message).toBe(`3 settings need mending, in the environment or in .env:

  PORT is "80a", but must be a whole number from 1 to 65535.
    For example: PORT=8080

  TIMEZONE is "Europe/Leeds", but must be the name of a time zone.
    For example: TIMEZONE=Europe/Jersey

  SLACK_SIGNING_SECRET is missing: Slack needs it beside SLACK_BOT_TOKEN.
    For example: SLACK_SIGNING_SECRET=0123456789abcdef0123456789abcdef
    Or leave Slack out: remove SLACK_BOT_TOKEN.
`);
});

test.each([
  ['HOST', 'not a host'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PUBLIC_URL', 'http://bot.nhs.uk'],
  ['PUBLIC_URL', 'bot.nhs.uk'],
  ['PUBLIC_URL', 'https://user@bot.nhs.uk'],
  ['PUBLIC_URL', 'http://127.0.0.1.evil.example'],
  ['LOG_LEVEL', 'loud'],
  ['LOG_FORMAT', 'handsome'],
  ['DATABASE_URL', 'mysql://localhost/x'],
  ['REDIS_URL', 'localhost:6379'],
  ['SEALING_KEY', 'too-short'],
  ['SLACK_COMMAND', 'lpn'],
  ['SLACK_API_URL', 'http://slack.com/api/'],
  ['MICROSOFT_APP_TYPE', 'UserAssignedMSI'],
  ['MICROSOFT_LOGIN_URL', 'ftp://localhost'],
  ['MICROSOFT_OPENID_METADATA_URL', 'nonsense'],
  ['TEAMS_SERVICE_HOSTS', '*'],
  ['TEAMS_SERVICE_HOSTS', '*.net'],
  ['TEAMS_SERVICE_HOSTS', 'https://smba.trafficmanager.net'],
  ['CLOCK_START', '28 June 2027'],
  ['CLOCK_START', '2027-06-28T09:00:00'],
])('refuses %s=%s', (name, value) => {
  expect(faultsOf({ [name]: value }).faults.map((fault) => fault.variable)).toEqual([name]);
});

test('does not repeat a secret that is malformed', () => {
  expect(faultsOf({ DATABASE_URL: 'mysql://root:hunter2@db' }).message).not.toContain('hunter2');
});

test('a Teams app for one tenant needs its tenant; one for many does not', () => {
  const { MICROSOFT_APP_TENANT_ID: _, ...withoutTenant } = teams;
  expect(faultsOf(withoutTenant).faults.map((fault) => fault.variable)).toEqual(['MICROSOFT_APP_TENANT_ID']);
  expect(readSettings({ ...withoutTenant, MICROSOFT_APP_TYPE: 'MultiTenant' }).teams?.appType).toBe(
    'MultiTenant',
  );
});

test('production takes external stores and either platform', () => {
  expect(readSettings({ NODE_ENV: 'production', ...stores, ...slack }).production).toBe(true);
  expect(readSettings({ NODE_ENV: 'production', ...stores, ...teams }).production).toBe(true);
});

test('production refuses what is only for trying out, and says the command that mends it', () => {
  const { message, faults } = faultsOf({ NODE_ENV: 'production', CLOCK_START: '2027-06-28T09:00:00Z' });
  expect(faults.map((fault) => fault.variable)).toEqual([
    'DATABASE_URL',
    'REDIS_URL',
    'SEALING_KEY',
    'SLACK_SIGNING_SECRET',
    'CLOCK_START',
  ]);
  expect(message).toContain('export DATABASE_URL=postgresql://');
  expect(message).toContain('export REDIS_URL=redis://');
  expect(message).toContain('export SEALING_KEY=$(openssl rand -base64 32)');
  expect(message).toContain('docker compose up');
  expect(message).toContain('unset CLOCK_START');
});

test('production refuses an empty secret', () => {
  const faults = faultsOf({ NODE_ENV: 'production', ...stores, ...slack, MICROSOFT_APP_PASSWORD: '' }).faults;
  expect(faults).toEqual([
    expect.objectContaining({ variable: 'MICROSOFT_APP_PASSWORD', problem: 'is set but empty.' }),
  ]);
});

test('knows which values are to be kept out of the log, as they are used', () => {
  expect(
    secretsOf({ ...stores, SLACK_BOT_TOKEN: ' xoxb-token ', SLACK_SIGNING_SECRET: '', HOST: 'here' }),
  ).toEqual(['postgresql://a:b@db:5432/c', 'redis://cache:6379', stores.SEALING_KEY, 'xoxb-token']);
});
