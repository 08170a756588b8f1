import { expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
eachWithBot((fresh) => {
  bot = fresh;
});
const card = (name: string) => readView(bot.card('Assembly in Teams', name));

test('the Assembly elects its reference group by profession, each voted on by the LPNs of that profession', async () => {
  // Ann runs the Assembly in Slack; Bob joins it from Teams. Six LPNs are represented.
  const ann = bot.slack('#assembly').as('ann');
  const bob = bot.teams('Assembly in Teams').as('bob');
  const slack = (handle: string) => bot.slack('#assembly').as(handle);
  await ann.types('network create "The Assembly" --kind assembly');
  const invitation = await ann.types('network invite');
  await bob.types(`network here ${invitation.title.split(' ').at(-1)}`);
  const lpns: [string, string, string][] = [
    ['Leeds Pharmacy', 'pharmacy', 'bob'],
    ['Hull Pharmacy', 'pharmacy', '@cat'],
    ['York Pharmacy', 'pharmacy', '@dev'],
    ['Leeds Dental', 'dental', '@cara'],
    ['Hull Dental', 'dental', '@eve'],
  ];
  for (const [name, profession] of lpns)
    await bot
      .teams(name)
      .as('tom')
      .types(`network create "${name} LPN" --kind lpn --profession ${profession}`);
  for (const [name, , who] of lpns) await ann.types(`network represent "${name} LPN" by ${who}`);
  await bot.slack('#reference').as('ann').types('network create "Reference group" --kind "reference group"');
  await bot.slack('#reference').as('ann').types('network under "The Assembly"');

  // The election is called, and both platforms show it.
  await ann.types(
    'election call "Reference group" seats 1 nominations close 14 June 2027 5pm ballot closes 28 June 2027 5pm as specialist term until 31 March 2029 into "Reference group" constituencies openly',
  );
  expect(card('Election E1')).toContain('Seats: 1 for each profession, as specialist');
  expect(card('Election E1')).toContain('Into: Reference group');
  expect(bot.shown('#assembly')).toContain(card('Election E1'));

  // Two stand for pharmacy, from both platforms; one for dentistry; who represents nobody cannot.
  await bob.types('election nominate E1 me');
  await slack('cat').types('election nominate E1 me');
  await bob.types('election nominate E1 cara');
  await slack('cara').types('election accept E1');
  expect(await ann.reads('election nominate E1 me')).toContain('no constituency to stand in');

  // Pharmacy is voted on by its LPNs; dentistry has one candidate for one seat.
  await bot.moveTo('2027-06-14 17:02');
  expect(card('Election E1')).toContain('Pharmacy: Bob Hill and Cat Jones stand.');
  expect(card('Poll P1')).toContain('E1 Reference group, pharmacy: whom do you elect?');
  expect(card('Poll P1')).toContain('Voted: 0 of 3');
  expect(await slack('cara').reads('vote P1 Bob Hill')).toContain('You were not one of them');
  await bob.types('vote P1 Bob Hill');
  await slack('cat').types('vote P1 Cat Jones, Bob Hill');
  await slack('dev').types('vote P1 Bob Hill');
  await bot.moveTo('2027-06-28 17:02');
  expect(card('Election E1')).toContain('Pharmacy: Elected: Bob Hill.');
  expect(card('Election E1')).toContain('Dental: Elected unopposed: Cara Hill.');

  // Those elected are members of the reference group, until the end of their term, and are told.
  const members = await bot.slack('#reference').as('ann').reads('member list');
  expect(members).toMatch(/Bob Hill.*specialist/);
  expect(members).toMatch(/Cara Hill.*specialist/);
  expect(members).not.toContain('Cat Jones');
  await bot.moveTo('2027-06-29 10:00');
  expect(readView(bot.direct('teams', 'bob').at(-1)?.view ?? expect.fail('he was not told'))).toContain(
    'You are: specialist of Reference group until Saturday 31 March 2029',
  );
});
