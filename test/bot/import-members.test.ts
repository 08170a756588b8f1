import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linkByEmail } from '../../commands/door/link-by-email.ts';
import { createStorage } from '../../storage/store.ts';
import { runConvenor } from '../support/run-convenor.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
eachWithBot(async (fresh) => {
  bot = fresh;
  await foundNetwork(bot);
});

const folder = mkdtempSync(join(tmpdir(), 'convenor-members-'));
const NETWORK = 'Leeds Pharmacy LPN';

const convenor = (...args: string[]) => runConvenor(args, { operator: (_, work) => work(bot.operator) });

function fileOf(...lines: string[]): string {
  const file = join(folder, 'members.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const importing = (...lines: string[]) => convenor('import', 'members', fileOf(...lines));
const dryRun = (...lines: string[]) => convenor('import', 'members', fileOf(...lines), '--dry-run');
const list = () => bot.slack('#pharmacy').as('ann').types('member list');
const changes = () => bot.prisma.change.count();

/** All that the import may write, but not when. */
const everything = async () => ({
  people: await bot.prisma.person.findMany({ include: { accounts: true }, orderBy: { id: 'asc' } }),
  members: await bot.prisma.member.findMany({ orderBy: { id: 'asc' } }),
  seats: await bot.prisma.seat.findMany({ orderBy: { id: 'asc' } }),
  organisations: await bot.prisma.organisation.findMany({ orderBy: { id: 'asc' } }),
  changes: await changes(),
});

describe('convenor import members', () => {
  const lines = [
    'network,name,email,profession,clinician,role,from,until,organisation',
    `${NETWORK},Cath Dale,cath@nhs.net,optometrist,yes,clinical chair,1 April 2027,31 March 2030,`,
    `${NETWORK},Dev Patel,,,no,practice voice,,,Bramley Surgery`,
    `${NETWORK},Eve Moss,,,,,,,`,
  ];

  test('makes people, members, roles and organisations; the same again changes nothing', async () => {
    expect(await importing(...lines)).toMatchObject({
      exitCode: 0,
      out: '3 lines change something, 0 are so already, 3 people are new, 2 roles are given or changed.\nImported.\n',
    });
    const shown = JSON.stringify(await list());
    for (const words of ['Cath Dale', 'clinical chair', 'Dev Patel', 'practice voice', 'Eve Moss'])
      expect(shown).toContain(words);
    expect(
      await bot.prisma.change.findMany({ where: { command: 'members.import', record: 'seat' } }),
    ).toHaveLength(2);
    const before = await everything();
    expect((await importing(...lines)).out).toContain('0 lines change something, 3 are so already');
    expect(await everything()).toEqual(before);
  });

  test('--dry-run shows in a table what would change, and changes nothing', async () => {
    const before = await everything();
    const { out, exitCode } = await dryRun(...lines);
    expect(exitCode).toBe(0);
    const rows = out.split('\n').map((line) => line.trim().split(/ {2,}/));
    expect(rows.slice(0, 3)).toEqual([
      ['Line', 'Who', 'Network', 'What changes'],
      [
        '2',
        'Cath Dale',
        NETWORK,
        'a new person; becomes a member; clinical chair from Thursday 1 April 2027 to Sunday 31 March 2030',
      ],
      ['3', 'Dev Patel', NETWORK, 'a new person; becomes a member; practice voice for Bramley Surgery'],
    ]);
    expect(out).toContain('This was a dry run: nothing was changed.');
    expect(await everything()).toEqual(before);
  });

  test('people whose name is written in two ways are asked about, until they are known to be two', async () => {
    const two = ['network,name,email', `${NETWORK},Anne Ward,anne@nhs.net`, `${NETWORK},Dr Ann Ward,`];
    const other = [`${NETWORK},Jan Ward,`, `${NETWORK},Anne Hill,`];
    const asks = `Are Anne Ward and Dr Ann Ward of ${NETWORK} one person (lines 2 and 3)? If so, write the name alike in both lines. As they are, they are two people.`;
    const { out } = await dryRun(...two, ...other);
    expect(out).toContain(asks);
    expect(out.match(/one person/g)).toHaveLength(1);
    expect((await importing(...two, ...other)).out).toContain(asks);
    expect((await dryRun(...two, ...other)).out).not.toContain('one person');
  });

  test('a later file changes only what it says', async () => {
    await importing(...lines);
    const { out } = await dryRun(
      'network,name,email,role,until',
      `${NETWORK},Cath Dale,cath@nhs.net,clinical chair,30/9/2030`,
    );
    expect(out).toContain(
      `Cath Dale  ${NETWORK}  clinical chair from Thursday 1 April 2027 to Monday 30 September 2030: until 30 September 2030 in place of 31 March 2030\n`,
    );
    await importing(
      'network,name,email,role,until',
      `${NETWORK},Cath Dale,cath@nhs.net,clinical chair,30/9/2030`,
    );
    expect(await bot.prisma.seat.findMany({ where: { role: 'clinicalChair' } })).toMatchObject([
      { from: new Date('2027-04-01'), until: new Date('2030-09-30') },
    ]);
  });

  test('someone who spoke to the bot is found by account, email address or name, and stays one person', async () => {
    const before = await bot.prisma.person.count();
    const ann = await bot.prisma.account.findFirstOrThrow({ where: { userId: 'U0ANN' } });
    await bot.prisma.account.update({ where: { id: ann.id }, data: { email: 'ann@nhs.net' } });
    const { out } = await importing(
      'network,name,email,slack,profession,skills,clinician',
      `${NETWORK},A. Ward,,${ann.tenant}/U0ANN,pharmacist,,`,
      `${NETWORK},A. Ward,ann@nhs.net,,,audit,`,
      `${NETWORK},Ann Ward,,,,,yes`,
    );
    expect(out).toContain('0 people are new');
    expect(await bot.prisma.person.count()).toBe(before);
    expect(await bot.prisma.member.findMany({ where: { personId: ann.personId } })).toMatchObject([
      { profession: 'pharmacist', skills: 'audit', isClinician: true },
    ]);
  });

  test('what a member brings is each network’s own, and an account that nobody has used is written to last', async () => {
    await bot.slack('#dental').as('ann').types('network create "Leeds Dental LPN"');
    await importing(
      'network,name,email,teams,profession,clinician',
      `${NETWORK},Cath Dale,cath@nhs.net,D900/29:cath,optometrist,yes`,
      'Leeds Dental LPN,Cath Dale,cath@nhs.net,,clerk,no',
    );
    expect(
      await bot.prisma.member.findMany({
        where: { profession: { not: null } },
        orderBy: { profession: 'asc' },
      }),
    ).toMatchObject([
      { profession: 'clerk', isClinician: false },
      { profession: 'optometrist', isClinician: true },
    ]);
    const { out } = await dryRun('network,name,email,clinician', `${NETWORK},Cath Dale,cath@nhs.net,no`);
    expect(out).toContain(`Cath Dale  ${NETWORK}  is not a clinician\n`);
    expect(await bot.prisma.account.findMany({ where: { userId: '29:cath' } })).toMatchObject([
      { seenAt: new Date(0) },
    ]);
  });

  test('an account that is given before its person has spoken is theirs when they do', async () => {
    const { tenant } = await bot.prisma.account.findFirstOrThrow({ where: { platform: 'slack' } });
    await importing('network,name,slack', `${NETWORK},Cat Jones,${tenant}/U0CAT`);
    await bot.slack('#pharmacy').as('cat').types('action add me Book the room');
    const account = await bot.prisma.account.findFirstOrThrow({ where: { userId: 'U0CAT' } });
    expect(await bot.prisma.action.findMany()).toMatchObject([
      { text: 'Book the room', createdById: account.personId },
    ]);
  });

  test('an email address that is given finds its person when they speak, where its domain is trusted', async () => {
    await importing('network,name,email,role', `${NETWORK},Cath Dale,cath@nhs.net,observer`);
    const trusting = createStorage(bot.prisma, { trustedDomains: ['nhs.net'] });
    const surroundings = { now: bot.now(), newId: () => crypto.randomUUID() };
    const told = {
      platform: 'slack',
      tenant: 'T9',
      userId: 'U9',
      alias: null,
      name: 'Catherine Dale',
      email: 'cath@nhs.net',
    } as const;
    await trusting.acquaintances(surroundings).ensure(told);
    expect(await linkByEmail(told, trusting, surroundings)).toEqual([]);
    const account = await bot.prisma.account.findFirstOrThrow({ where: { userId: 'U9' } });
    expect(await bot.prisma.seat.count({ where: { personId: account.personId, role: 'observer' } })).toBe(1);
  });

  test('of someone who is erased, no address or account that was imported stays anywhere', async () => {
    await importing('network,name,email,slack', `${NETWORK},Cath Dale,cath@nhs.net,T9/U0SECRET`);
    const { id } = await bot.prisma.person.findFirstOrThrow({ where: { email: 'cath@nhs.net' } });
    await bot.operator.ask('person.erase', { who: id, sure: 'yes' });
    expect(JSON.stringify(await everything())).not.toMatch(/cath|U0SECRET/i);
    expect(JSON.stringify(await bot.prisma.change.findMany())).not.toMatch(/cath|U0SECRET/i);
  });

  test('fills a vacancy', async () => {
    await bot.slack('#pharmacy').as('ann').types('member vacancy add clinician in Bramley');
    const { out } = await importing(
      'network,name,role',
      `${NETWORK},Cath Dale,manager`,
      `${NETWORK},Dev Patel,clinician`,
    );
    expect(out).toContain('2 roles are given or changed');
    expect(await bot.prisma.seat.findMany({ where: { role: 'clinician' } })).toMatchObject([
      { locality: 'Bramley', personId: expect.any(String) },
    ]);
  });

  test('a term that has gone by is remembered, and makes nobody a member', async () => {
    const lines = ['network,name,role,until', `${NETWORK},Cath Dale,observer,1 May 2020`];
    expect((await dryRun(...lines)).out).toContain(
      'was a member until 1 May 2020; observer until Friday 1 May 2020',
    );
    await importing(...lines);
    expect(JSON.stringify(await list())).not.toContain('Cath Dale');
    expect((await importing(...lines)).out).toContain('0 lines change something');
  });

  test('every fault is told at once, with its line and column, and nothing is imported', async () => {
    await importing(
      'network,name,email',
      `${NETWORK},Cath Dale,cath@nhs.net`,
      `${NETWORK},Cath Dale,cath2@nhs.net`,
    );
    const before = await everything();
    const file = fileOf(
      'network,name,email,slack,role,from,until,represents,profession',
      `Hull LPN,Dev Patel,,,,,,,`,
      `${NETWORK},Dev Patel,dev@nhs,,,,,,`,
      `${NETWORK},Cath Dale,,,,,,,`,
      `${NETWORK},Eve Moss,eve@nhs.net,,manager,1 April 2027,,,optometrist`,
      `${NETWORK},Eve Moss,eve@nhs.net,,manager,1 May 2027,,,nurse`,
      `${NETWORK},Fay Ord,,,representative,,,Hull LPN,`,
    );
    const { out, exitCode } = await convenor('import', 'members', file);
    expect(exitCode).toBe(1);
    expect(out.split('\n').map((line) => line.replace(`${file}, `, ''))).toEqual([
      'line 2, column 1 (network): No open network is called “Hull LPN”. Create it in its channel first, with network create.',
      'line 3, column 3 (email): "dev@nhs" is not an email address. Write it like ann.ward@nhs.net.',
      'line 4, column 2 (name): More than one member of this network is called Cath Dale. Give an email address.',
      'line 6, column 9 (profession): Line 5 says something else of the same person.',
      'line 6, column 5 (role): Line 5 gives the same person this role in that time already.',
      'line 7, column 8 (represents): No open network is called “Hull LPN”. Create it in its channel first, with network create.',
      '',
      'Nothing was imported. Mend these, and import the file again.',
      '',
    ]);
    expect(await everything()).toEqual(before);
  });

  test('a file that is not there is told in plain words', async () => {
    const { exitCode, err } = await convenor('import', 'members', join(folder, 'none.csv'));
    expect(exitCode).toBe(1);
    expect(err).toContain('Give the path of a CSV file.');
  });
});
