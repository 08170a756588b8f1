import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
});

describe('checking a network', () => {
  test('says who is missing, and how many clinicians it wants', async () => {
    expect(await ann.reads('network check')).toBe(
      [
        'Composition of Leeds Pharmacy LPN',
        'Clinical chair: Nobody',
        'Patient representative: Nobody',
        'Manager: Ann Ward',
        'Public health specialist: Nobody',
        'Clinical majority: No: 0 clinicians and 2 others. 3 more clinicians would make one.',
        'Observers and administrators do not count towards a clinical majority.',
        '[Vacancies] [Members]',
      ].join('\n'),
    );
  });

  test('at exactly half finds no majority; with one more, on whom it rests', async () => {
    await ann.types('member add @cat as clinical chair');
    await ann.types('member add @dev as clinician');
    expect(await ann.reads('network check')).toContain(
      'Clinical majority: No: 2 clinicians and 2 others. 1 more clinician would make one.',
    );
    // A clinician who is also the manager is one clinician, and one other less.
    const form = await ann.types('member change me');
    await ann.fills(form, { clinician: 'yes' });
    const checked = await ann.reads('network check');
    expect(checked).toContain('Clinical majority: Yes, by 2: 3 clinicians and 1 other.');
    expect(checked).not.toContain('It would end without');
    await ann.types('member add @cara');
    expect(await ann.reads('network check')).toMatch(/It would end without: .*Cat Jones.* or /);
    expect(await ann.reads('network show')).toContain(
      'Composition: Clinical majority by 1. No patient representative or public health specialist.',
    );
  });

  test('follows the terms from day to day', async () => {
    await ann.types('member add @cat as clinical chair for 1 month');
    await ann.types('member add @dev as clinical chair from 3 July 2027');
    await bot.moveTo('2027-06-30 12:00');
    expect(await ann.reads('network check')).toContain(
      'Clinical chair: Cat Jones; Dev Patel from Saturday 3 July 2027',
    );
    await bot.moveTo('2027-07-01 12:00');
    expect(await ann.reads('network check')).toContain(
      'Clinical chair: Nobody yet; Dev Patel from Saturday 3 July 2027',
    );
    await bot.moveTo('2027-07-03 12:00');
    expect(await ann.reads('network check')).toContain('Clinical chair: Dev Patel\n');
  });

  test('names the terms that end soon, and the seats that are vacant', async () => {
    await ann.types('member add @cat as clinical chair for 2 months');
    await ann.types('member vacancy add practice voice at Bramley Surgery');
    const checked = await ann.types('network check');
    expect(readView(checked)).toContain(
      [
        '## Terms that end within 90 days',
        '- Cat Jones, clinical chair from Tuesday 1 June 2027 to Saturday 31 July 2027',
        '## Vacant seats',
        '- practice voice for Bramley Surgery',
      ].join('\n'),
    );
    expect(readView(await ann.presses(checked, 'Vacancies'))).toContain(
      '- practice voice for Bramley Surgery',
    );
  });
});

test('members are listed by name, ten at a time', async () => {
  await insert(12);
  const first = await ann.types('member list');
  expect(
    readView(first)
      .split('\n')
      .filter((line) => line.startsWith('- ')),
  ).toHaveLength(10);
  expect(readView(await ann.presses(first, 'Next'))).toContain('page 2');
  expect(readView(await ann.presses(first, 'Show', 'Person 001'))).toContain(
    'Person 001 in Leeds Pharmacy LPN',
  );
});

test('it all costs as many queries for 200 members as for 20', async () => {
  await ann.types('member add @cat');
  const costs = async (role: string) => {
    const all: Record<string, number> = {};
    for (const typed of [
      ...['member list', 'member list page 2', 'member show me', 'network check', 'network show'],
      ...['member vacancies', 'member change @cat', `member add me as ${role}`],
      ...[`member end me as ${role} because it is over`, `member vacancy add ${role}`],
    ]) {
      const before = bot.cost().queries;
      await bot.whileAsleep(() => ann.types(typed));
      all[typed.replace(role, 'role')] = bot.cost().queries - before;
      await bot.settle();
    }
    return all;
  };
  await insert(20);
  const few = await costs('specialist');
  await insert(200);
  expect(await costs('lead nurse')).toEqual(few);
});

/** Puts members, each with a seat in an organisation of its own that ends soon, straight into the tables. */
async function insert(count: number): Promise<void> {
  const { id: networkId } = await bot.prisma.network.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  const createdAt = bot.now();
  const rows = Array.from({ length: count }, (_, i) => ({
    id: newId(),
    seat: newId(),
    organisation: newId(),
    i,
  }));
  const name = (i: number) => `Person ${String(i).padStart(3, '0')}`;
  await bot.prisma.person.createMany({ data: rows.map(({ id, i }) => ({ id, name: name(i), createdAt })) });
  await bot.prisma.organisation.createMany({
    data: rows.map(({ organisation: id, i }) => ({ id, name: `Practice ${i}`, createdAt })),
  });
  await bot.prisma.member.createMany({
    data: rows.map(({ id: personId }) => ({ id: newId(), networkId, personId, joinedAt: createdAt })),
  });
  await bot.prisma.seat.createMany({
    data: rows.map(({ id: personId, seat: id, organisation: organisationId }) => ({
      ...{ id, networkId, personId, organisationId, role: 'practiceVoice' as const, createdAt },
      until: new Date('2027-07-01'),
    })),
  });
}

describe('what is looked for follows the kind of network', () => {
  const labelsOf = (read: string) =>
    read.split('\n').flatMap((line) => /^([A-Z][^:]*):/.exec(line)?.[1] ?? []);

  test.each([
    ['assembly', ['Clinical chair', 'Manager', 'Representative']],
    ['neighbourhood', ['Lead GP', 'Lead nurse', 'Practice voice']],
    [
      'lpn',
      [
        'Clinical chair',
        'Patient representative',
        'Manager',
        'Public health specialist',
        'Clinical majority',
      ],
    ],
    ['board', ['Clinical chair', 'Manager']],
    ['working-group', ['Clinical chair', 'Manager']],
  ])('%s', async (kind, labels) => {
    await ann.types(`network change --kind ${kind}`);
    const checked = await ann.reads('network check');
    expect(labelsOf(checked)).toEqual(labels);
    expect(checked.includes('clinical majority')).toBe(labels.includes('Clinical majority'));
    expect((await ann.reads('network show')).includes('linical majority')).toBe(
      labels.includes('Clinical majority'),
    );
  });

  test('a neighbourhood with a lead GP, a lead nurse and a voice lacks nothing', async () => {
    await ann.types('network change --kind neighbourhood');
    expect(await ann.reads('network show')).toContain('No lead GP, lead nurse or practice voice.');
    for (const role of ['lead GP', 'lead nurse', 'practice voice'])
      await ann.types(`member add @cat as ${role}`);
    expect(await ann.reads('network show')).toContain('Composition: Nothing is missing.');
  });
});
