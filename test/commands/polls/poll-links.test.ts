import { describe, expect, test } from 'vitest';
import { catAsMember } from '../../support/cat.ts';
import { addVoters, theyVote } from '../../support/more-voters.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
/** Cat’s two accounts, which the bot takes for two people. */
let inSlack: Speaker;
let inTeams: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  await addVoters(ann);
  inSlack = await catAsMember(bot, ann, 'slack');
  inTeams = bot.teams('Pharmacy').as('cat');
  const { types } = ann;
  await inTeams.types(`network here ${(await types('network invite')).title.split(' ').at(-1)}`);
});

const card = () => readView(bot.card('#pharmacy', 'P1'));
const link = async (): Promise<string> => {
  const code = (await bot.slack('direct').as('cat').types('me link')).title.split(' ').at(-1);
  return bot.teams('direct').as('cat').reads(`me link ${code}`);
};
/** Lets a secret poll tell its numbers although there are few ballots. */
const tellOfFew = () => ann.types('network change --fewest-ballots 3');
const STANDS = 'There the earlier stands.';

describe.each(['', ' secret'])('of two accounts that turn out to be one person’s, in a poll%s', (secret) => {
  test('that both voted in, the earlier vote stands, and the person is told', async () => {
    await tellOfFew();
    await ann.types(`poll open "Where?" Leeds | York | Hull${secret} closes Friday 5pm`);
    await inSlack.presses(bot.card('#pharmacy', 'P1'), 'York');
    await inTeams.presses(bot.card('Pharmacy', 'P1'), 'Leeds');
    expect(card()).toContain(secret ? 'Voted so far: some' : 'Voted: 2 of 6');
    const told = await link();
    expect(told).toContain('1 vote');
    expect(told).toContain(STANDS);
    await bot.wait(2);
    expect(card()).toContain(secret ? 'Voted so far: some' : 'Voted: 1 of 5');
    await theyVote(bot, 'Hull');
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toContain('- York: 1 vote, 33%');
  });

  test('the vote that stands can be changed from either', async () => {
    await tellOfFew();
    await ann.types(`poll open "Where?" Leeds | York | Hull${secret} closes Friday 5pm`);
    await inSlack.presses(bot.card('#pharmacy', 'P1'), 'York');
    await inTeams.presses(bot.card('Pharmacy', 'P1'), 'York');
    await link();
    await inTeams.presses(bot.card('Pharmacy', 'P1'), 'Leeds');
    await theyVote(bot, 'Hull');
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toContain('- Leeds: 1 vote, 33%');
  });

  test('that one voted in, that vote stands, and nothing is lost', async () => {
    await tellOfFew();
    await ann.types(`poll open "Where?" Leeds | York | Hull${secret} closes Friday 5pm`);
    await inTeams.presses(bot.card('Pharmacy', 'P1'), 'York');
    expect(await link()).not.toContain('1 vote');
    await inSlack.presses(bot.card('#pharmacy', 'P1'), 'Leeds');
    await theyVote(bot, 'Hull');
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toContain('- Leeds: 1 vote, 33%');
    expect(card()).toContain('Voted: 3 of 5');
  });

  test('and after all are not, each has the vote that it had', async () => {
    await tellOfFew();
    await ann.types(`poll open "Where?" Leeds | York | Hull${secret} closes Friday 5pm`);
    await inSlack.presses(bot.card('#pharmacy', 'P1'), 'York');
    await inTeams.presses(bot.card('Pharmacy', 'P1'), 'Leeds');
    await link();
    await bot.slack('direct').as('cat').types('me unlink');
    await theyVote(bot, 'Hull');
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toContain('- Leeds: 1 vote, 25%');
    expect(card()).toContain('- York: 1 vote, 25%');
  });
});
