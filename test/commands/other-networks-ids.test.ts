import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { keepRows } from '../support/kept-state.ts';
import { networkInUse } from '../support/network-in-use.ts';
import { readView } from '../support/read-view.ts';
import { pickedOn, type Speaker } from '../support/speaker.ts';
import { eachWithBot, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
/** Manages a network of her own, and has nothing to do with the other. */
let tess: Speaker;
let own: string | undefined;

eachWithBot(async (fresh) => {
  bot = fresh;
  await networkInUse(bot);
  await bot.slack('#pharmacy').as('ann').types('group propose "Digital" because nobody talks to anybody');
  await bot.slack('#pharmacy').as('ann').types('member vacancy add lead nurse at "Bramley Surgery"');
  tess = bot.slack('#dental').as('tess');
  await tess.types('network create "Leeds Dental LPN"');
  for (const line of RECORDS) await tess.types(line);
  own = (await bot.prisma.network.findFirst({ where: { name: 'Leeds Dental LPN' } }))?.id;
});

const RECORDS = [
  'action add me Count the chairs by 30 June 2027',
  'decision record We wait because funding is short',
  'meeting schedule Board on 14 June 2027 at 2pm in Leeds',
  'meeting agenda M1 add Chairs for 30 minutes',
  'poll open "When?" Monday | Tuesday closes in 10 days',
  'review open "Chairs" due in two weeks',
  'plan create 2027/28',
  'group propose "Chairs" because there are none',
];

/** Her own records, so that nothing but the other network's id is amiss. */
const OWN = {
  ...{ action: 'A1', decision: 'D1', meeting: 'M1', poll: 'P1', review: 'R1', group: 'G1' },
  ...{ priority: 'W1', milestone: 'W1.1', due: '2027-06-30', until: '2027-06-30', date: '2027-06-30' },
  ...{ text: 'Done', because: 'I can', name: 'Chairs', person: pickedOn('slack', 'tess') },
};

/** What only Leeds Pharmacy's members may read. */
const THEIRS =
  /Draft the pathway|Write to the practices|pilot the scheme|Minor ailments|Where shall the pilot|Antibiotic prescribing|nobody talks/;

/** Every row that belongs to what one of these ids names, by its table; not what was asked, nor who asked it. */
async function rowsOf(ids: string[]): Promise<string[]> {
  const kept: Record<string, Record<string, unknown>[]> = JSON.parse(await keepRows(bot.prisma));
  const belongs = ([column, value]: [string, unknown]) =>
    /(^|_)id$/.test(column) && ids.includes(String(value));
  return Object.entries(kept).flatMap(([table, rows]) =>
    rows.filter((row) => Object.entries(row).some(belongs)).map((row) => `${table} ${JSON.stringify(row)}`),
  );
}

/** The ids of the other network, and of one row of each kind that belongs to it. */
async function theirIds(): Promise<string[]> {
  const { prisma } = bot;
  const network = await prisma.network.findFirstOrThrow({ where: { name: 'Leeds Pharmacy LPN' } });
  const where = { networkId: network.id };
  const there = [
    await prisma.member.findFirst({ where: { ...where, person: { name: 'Bob Hill' } } }),
    ...[await prisma.action.findFirst({ where }), await prisma.decision.findFirst({ where })],
    ...[await prisma.meeting.findFirst({ where }), await prisma.poll.findFirst({ where })],
    ...[await prisma.review.findFirst({ where }), await prisma.plan.findFirst({ where })],
  ];
  return [network.id, ...there.flatMap((row) => (row ? [row.id] : []))];
}

/** Anybody may ask to join a network, and say that theirs is part of one: neither lets them read or change anything. */
const MAY_BE_NAMED = ['member.join network', 'network.under parent', 'network.change parent'];

test('whoever names ids of another network in their own is shown and changes nothing of it', async () => {
  const ids = await theirIds();
  const before = await rowsOf(ids);
  const seen = new Set<unknown>();
  const once = commands.flatMap(({ name, fields }) =>
    Object.entries(fields)
      .filter(
        ([key, field]) => !MAY_BE_NAMED.includes(`${name} ${key}`) && !seen.has(field) && seen.add(field),
      )
      .map(([field]) => ({ command: name, field })),
  );
  for (const { command, field } of once)
    for (const id of ids) {
      const answer = await bot.whileAsleep(() =>
        tess.sends({ command, args: { ...OWN, network: own, [field]: id } }),
      );
      expect.soft(readView(answer), `${command} ${field}`).not.toMatch(THEIRS);
    }
  expect(await rowsOf(ids)).toEqual(before);
}, 240_000);
