import { beforeEach, expect, test } from 'vitest';
import { createOfferPeople, type OfferPeople } from '../../commands/offer-people.ts';
import { placeOf, profileOf } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
let network: string;
let offer: OfferPeople;

eachWithBot((each) => {
  bot = each;
});

beforeEach(async () => {
  // Ann, Cat and Dr Zoë are in Slack, and Bob in Teams.
  await foundNetwork(bot, { bob: 'clinician', cat: 'manager' });
  network = (await bot.prisma.network.findFirstOrThrow()).id;
  offer = createOfferPeople({
    storage: bot.storage,
    zone: 'Europe/London',
    now: () => new Date('2027-06-01T08:00:00Z'),
  });
});

const accountOf = (handle: string) => ({
  platform: 'slack' as const,
  tenant: placeOf('slack', '#pharmacy', handle).tenant,
  id: profileOf('slack', handle).userId,
});

const offered = async (handle: string, words = '', others: { userId: string; name: string }[] = []) =>
  (await offer({ caller: accountOf(handle), network, words, others })).map(({ label }) => label);

test('a member is offered the network’s people on both platforms, by name', async () => {
  expect(await offered('ann')).toEqual(['Ann Ward', 'Bob Hill', 'Cat Jones']);
});

test('whose name begins with what was typed, at any of its words, without regard to case and accents', async () => {
  expect(await offered('ann', 'b')).toEqual(['Bob Hill']);
  expect(await offered('ann', 'HIL')).toEqual(['Bob Hill']);
  expect(await offered('ann', 'ill')).toEqual([]);
});

test('who else is there comes after them, once', async () => {
  const cat = accountOf('cat').id;
  const others = [
    { userId: cat, name: 'Cat Jones' },
    { userId: 'U0ZOE', name: 'Dr Zoë Adams' },
  ];
  expect(await offered('ann', '', others)).toEqual(['Ann Ward', 'Bob Hill', 'Cat Jones', 'Dr Zoë Adams']);
  expect(await offered('ann', 'zoe', others)).toEqual(['Dr Zoë Adams']);
});

test('two of one name are told apart by their platform', async () => {
  const others = [{ userId: 'U0BOB', name: 'Bob Hill' }];
  expect(await offered('ann', 'bob', others)).toEqual(['Bob Hill (Microsoft Teams)', 'Bob Hill (Slack)']);
});

test('nobody is offered to one who is no member, whom nobody knows, or for a network that is none', async () => {
  await bot.slack('#pharmacy').as('dev').types('help');
  expect(await offered('dev')).toEqual([]);
  expect(await offered('eve')).toEqual([]);
  const caller = accountOf('ann');
  for (const other of ['', "' OR 1=1", '00000000-0000-0000-0000-000000000000'])
    expect(await offer({ caller, network: other, words: '' })).toEqual([]);
});
