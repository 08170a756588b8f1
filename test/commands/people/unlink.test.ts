import { describe, expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { codeFrom, linkBy, toldTo } from './linking.ts';

let bot: TestBot;
let ann: Speaker;
/** Ann's other account. */
let annInTeams: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  annInTeams = bot.teams('direct').as('ann');
});

const link = () => linkBy(ann, annInTeams);
const told = (platform: 'slack' | 'teams', handle: string) => toldTo(bot, platform, handle);

describe('me unlink', () => {
  test('gives each what it had', async () => {
    await ann.types('action add me Book the room by 30 June 2027');
    await link();
    expect(await annInTeams.reads('me unlink')).toContain('Your accounts are no longer linked');
    expect(told('slack', 'ann').at(-1)).toContain('This account\n- Ann Ward in Slack');
    expect(await ann.reads('action list mine')).toContain('A1 Book the room');
    expect(await annInTeams.reads('me')).toContain('What waits for you\nNothing.');
  });

  test('leaves what was given to another since', async () => {
    await ann.types('action add me Book the room');
    await ann.types('action add me Order tea');
    await link();
    await ann.types('action give A1 to @bob');
    await ann.types('me unlink');
    expect(await ann.reads('action list')).toMatch(
      /A1 Book the room \(Bob Hill.*\n.*A2 Order tea \(Ann Ward/,
    );
  });

  test('undoes the links in turn, the last first', async () => {
    await link();
    const cat = bot.slack('direct').as('cat');
    await cat.types(`me link ${await codeFrom(ann)}`);
    expect(await cat.reads('me')).toMatch(/Cat Jones in Slack[\s\S]*Ann Ward in/);
    await cat.types('me unlink');
    expect(await cat.reads('me')).not.toContain('Ann Ward in');
    expect(await annInTeams.reads('me')).toContain('Ann Ward in Slack');
    await ann.types('me unlink');
    expect(await annInTeams.reads('me')).not.toContain('Ann Ward in Slack');
    expect(await ann.reads('me unlink')).toContain('None of your accounts is linked to another.');
  });
});
