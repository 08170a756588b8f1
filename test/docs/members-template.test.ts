import { expect, test } from 'vitest';
import { runConvenor } from '../support/run-convenor.ts';
import { eachWithBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
eachWithBot(async (fresh) => {
  bot = fresh;
});

const importing = () =>
  runConvenor(['import', 'members', 'docs/members-template.csv'], {
    operator: (_, work) => work(bot.operator),
  });

test('the template of members is taken in as it stands, by networks of its names, and once', async () => {
  const inChannel = (name: string) => bot.slack(name).as('ann');
  await inChannel('#west').types('network create "West Yorkshire Pharmacy LPN" --profession pharmacy');
  await inChannel('#assembly').types('network create "LPN Assembly" --kind assembly');
  expect(await importing()).toMatchObject({
    exitCode: 0,
    out: '6 lines change something, 0 are so already, 5 people are new, 5 roles are given or changed.\nImported.\n',
  });
  expect((await importing()).out).toContain('0 lines change something, 6 are so already');
});
