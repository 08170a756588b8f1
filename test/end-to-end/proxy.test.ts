import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POSTED, RESPONSE } from '../bench/slack.ts';
import { SENT } from '../bench/teams.ts';
import { type BotProcess, type Env, runBotCommand, startBotProcess } from '../support/bot-process.ts';
import { type Certificates, makeCertificates, opensslIsInstalled } from '../support/certificates.ts';
import { HOST, platformsBehindProxy } from '../support/connect-proxy.ts';
import { skipWithout } from '../support/skip.ts';

describe.skipIf(skipWithout(opensslIsInstalled))('where calls leave through a proxy only', () => {
  let certificates: Certificates;
  let platforms: Awaited<ReturnType<typeof platformsBehindProxy>>;
  let env: Env;
  let bot: BotProcess;

  beforeAll(async () => {
    certificates = makeCertificates(HOST);
    platforms = await platformsBehindProxy(certificates, 'ann:p@ss');
    env = {
      ...platforms.slack.env,
      ...platforms.teams.env,
      TEAMS_SERVICE_HOSTS: HOST,
      NODE_EXTRA_CA_CERTS: certificates.authority,
      HTTPS_PROXY: `http://ann:p%40ss@127.0.0.1:${platforms.port}`,
      NO_PROXY: 'elsewhere.test',
      OTEL_EXPORTER_OTLP_ENDPOINT: `https://${HOST}/collector`,
    };
    bot = await startBotProcess({ env });
  });

  afterAll(async () => {
    await bot?.stop();
    platforms?.close();
    certificates?.remove();
  });

  test('the bot says so as it starts, without the password', () => {
    expect(bot.output()).toContain(`Both are called through the proxy at 127.0.0.1:${platforms.port}`);
    expect(bot.output()).not.toMatch(/p@ss|p%40ss/);
  });

  test('Slack has its answers, its names and its cards', async () => {
    await platforms.slack.ask(bot, { words: (mark) => `help ${mark}`, shown: RESPONSE });
    await platforms.slack.ask(bot, { words: (mark) => `network create "${mark}"`, shown: POSTED });
    await expect.poll(() => platforms.called).toContain('/slack/api/users.info');
  });

  test('Teams is signed in to, its keys are read, and it has its cards', async () => {
    await platforms.teams.ask(bot, { words: (mark) => `network create "${mark}"`, shown: SENT });
    expect(platforms.called).toEqual(
      expect.arrayContaining(['/teams/openid', '/teams/keys', expect.stringMatching(/^\/teams\/login\//)]),
    );
  });

  test('the collector of traces has them', async () => {
    await expect.poll(() => platforms.called, { timeout: 60_000 }).toContain('/collector/v1/traces');
  });

  test('doctor goes the same way, and says which', async () => {
    const { said } = await runBotCommand('doctor', env);
    const through = `through the proxy at 127.0.0.1:${platforms.port}.`;
    expect(said).toMatch(new RegExp(`✔ Slack: signed in .* ${through}`));
    expect(said).toMatch(new RegExp(`✔ Teams: signed in with a client secret ${through}`));
  });

  test('doctor says where the proxy refuses, and where it is passed by', async () => {
    const refused = await runBotCommand('doctor', {
      ...env,
      HTTPS_PROXY: `http://ann:wrong@127.0.0.1:${platforms.port}`,
    });
    expect(refused.said).toMatch(
      /✘ Slack: Slack cannot be reached at platforms\.test through the proxy at [\d.:]+ \(.*407.*\)\.\n {2}Look at HTTPS_PROXY/,
    );
    expect(refused.said).not.toContain('wrong');
    const passedBy = await runBotCommand('doctor', { ...env, NO_PROXY: '.test' });
    expect(passedBy.said).toContain(
      '✘ Slack: Slack cannot be reached at platforms.test, not through the proxy (',
    );
  });
});
