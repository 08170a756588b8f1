import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Database } from '../../storage/database/open-database.ts';
import { testDatabase } from '../support/database.ts';
import { foundNetwork, type TestBot, testBot } from '../support/test-bot.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** What some commands want first, for their examples to do what they are for; who else says it. */
const BEFORE: Record<string, string[]> = {
  'member.accept': ['dev: member join'],
  'member.decline': ['cara: member join'],
  undo: ['ann: action add me Ring again'],
};

/** What is typed of commands whose examples come to nothing here, and where it is not in the network's channel. */
const INSTEAD: Record<string, string[]> = {
  'meeting.cancel': ['meeting cancel M2 because too few can come'],
  'network.here': ['network here CODE2XXX'],
  'member.add': ['member add @dev as clinician for 3 years', 'member add @cara'],
  'member.decline': ['member decline @cara'],
  'member.end': [
    'member end @dev because he has moved',
    'member end @ann as clinical chair because it is over',
  ],
  'org.add': ['org add "Kirkstall Surgery"'],
  'org.merge': ['org merge "Bramley Surgry" into "Kirkstall Surgery"'],
};
const ELSEWHERE: Record<string, string> = {
  'network.create': '#new',
  'network.here': '#third',
  'network.choose': 'direct',
  'network.represent': '#assembly',
  'network.assembly': '#assembly',
};

/** The buttons that carry out what a command has only asked about. */
const SURE: Record<string, string> = { 'network.merge': 'Merge them', 'me.forget': 'Yes, forget me' };

/** Their examples leave too little for those of others. */
const LAST = [
  'meeting.cancel',
  'member.add',
  'member.end',
  'network.close',
  'network.reopen',
  'network.merge',
  'me.forget',
];

/** A network, and what the examples speak of. */
async function networks(bot: TestBot): Promise<void> {
  const { ann } = await foundNetwork(bot, { bob: 'clinician', cat: 'manager' });
  const cat = bot.slack('#pharmacy').as('cat');
  await cat.types('member add @ann as clinical chair');
  await cat.types('member add @ann as manager');
  for (const name of ['Leeds Dental LPN', 'Hull Dental LPN', 'Yorkshire Dental LPN', 'Yorkshire Area Team'])
    await bot.slack(`#${name}`).as('ann').types(`network create "${name}"`);
  await bot.slack('#assembly').as('ann').types('network create Assembly --kind assembly');
  for (const line of [
    'action add @bob Ring the LPC',
    'decision record We wait because funding is short',
    'meeting schedule Board on 14 June 2027 at 2pm in Leeds',
    'org add "Bramley Surgery"',
    'org add "Bramley Surgry"',
    'member vacancy add patient representative',
  ])
    await ann.types(line);
}

/** How many statements each command takes, typed as its examples. */
async function costs(bot: TestBot): Promise<Record<string, number>> {
  const all: Record<string, number> = {};
  const order = [...commands].sort((a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name));
  for (const { name, examples } of order) {
    for (const line of BEFORE[name] ?? []) {
      const [who = '', words = ''] = line.split(': ');
      await bot.slack('#pharmacy').as(who).types(words);
    }
    const speaker = bot.slack(ELSEWHERE[name] ?? '#pharmacy').as('ann');
    for (const example of INSTEAD[name] ?? examples) {
      const before = bot.cost().queries;
      const answer = await speaker.types(example);
      const sure = SURE[name];
      if (sure && answer.kind === 'message' && answer.buttons.some(({ label }) => label === sure))
        await speaker.presses(answer, sure);
      all[example] = bot.cost().queries - before;
    }
  }
  return all;
}

/** Puts many of everything straight into the tables. */
async function grow(bot: TestBot, count: number): Promise<void> {
  const { prisma } = bot;
  const createdAt = bot.now();
  const at = { createdAt };
  const many = <Row>(make: (index: number) => Row): Row[] => Array.from({ length: count }, (_, i) => make(i));
  const { id: networkId } = await prisma.network.findFirstOrThrow({ where: { name: 'Leeds Pharmacy LPN' } });
  const ann = await prisma.person.findFirstOrThrow({ where: { accounts: { some: { userId: 'U0ANN' } } } });
  const people = many((i) => ({ id: newId(), name: `Person ${i}`, ...at }));
  await prisma.person.createMany({ data: people });
  const networks = many((i) => ({ id: newId(), name: `Network ${i}`, zone: 'Europe/London', ...at }));
  await prisma.network.createMany({ data: networks });
  await prisma.organisation.createMany({ data: many((i) => ({ id: newId(), name: `Body ${i}`, ...at })) });
  const member = { joinedAt: createdAt };
  await prisma.member.createMany({
    data: [
      ...people.map(({ id }) => ({ id: newId(), networkId, personId: id, ...member })),
      ...networks.map(({ id }) => ({ id: newId(), networkId: id, personId: ann.id, ...member })),
    ],
  });
  await prisma.seat.createMany({
    data: people.map(({ id }) => ({ id: newId(), networkId, personId: id, role: 'clinician', ...at })),
  });
  const own = { networkId, createdById: ann.id, ...at };
  const text = 'Thing';
  const record = (i: number) => ({ id: newId(), number: 1000 + i, ...own });
  await prisma.action.createMany({ data: many((i) => ({ ...record(i), text, ownerId: ann.id })) });
  await prisma.decision.createMany({ data: many((i) => ({ ...record(i), text })) });
  const meeting = { title: text, startsAt: new Date('2027-07-01'), length: 60 };
  await prisma.meeting.createMany({ data: many((i) => ({ ...record(i), ...meeting })) });
  await prisma.conversation.createMany({
    data: many((i) => ({
      ...{ id: newId(), platform: 'slack' as const, tenant: 'T0001', address: `#many${i}` },
      ...{ kind: 'channel' as const, networkId },
    })),
  });
}

test('no command asks more of the database for very many members, networks and records than for many', async () => {
  const costsOf = async (count: number) => {
    const bot = await testBot({ database });
    await networks(bot);
    await grow(bot, count);
    const found = await bot.whileAsleep(() => costs(bot));
    expect(bot.faults).toEqual([]);
    return found;
  };
  const many = await costsOf(30); // three pages of a list
  expect(await costsOf(90)).toEqual(many);
}, 120_000);
