import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyDatabase } from '../support/empty-database.ts';
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
const changes = () => bot.prisma.change.count();

/** All that the import may write, but not when. */
const everything = async () => ({
  people: await bot.prisma.person.findMany({ include: { accounts: true }, orderBy: { id: 'asc' } }),
  members: await bot.prisma.member.findMany({ orderBy: { id: 'asc' } }),
  seats: await bot.prisma.seat.findMany({ orderBy: { id: 'asc' } }),
  organisations: await bot.prisma.organisation.findMany({ orderBy: { id: 'asc' } }),
  changes: await changes(),
});

describe('convenor export members', () => {
  test('writes a file that only its owner can read, in which a formula is text', async () => {
    await importing('network,name,skills', `${NETWORK},'=HYPERLINK(1),'+44`);
    const out = join(folder, 'out.csv');
    await convenor('export', 'members', '--out', out);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(readFileSync(out, 'utf8')).toContain(`\r\n${NETWORK},'=HYPERLINK(1),,,,,no,'+44,`);
    expect((await convenor('export', 'members', '--network', 'leeds')).out).toBe(readFileSync(out, 'utf8'));
  });

  test('what it writes changes nothing where it came from, and makes the same elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine(), { minLength: 1, maxLength: 12 }), async (lines) => {
        await foundAgain();
        const imported = await importing(HEADINGS, ...lines);
        fc.pre(imported.exitCode === 0);
        const exported = (await convenor('export', 'members')).out;
        const before = await everything();
        const again = await importing(exported);
        // No file tells two of one name apart where one of them has no address that is theirs alone; it says so.
        fc.pre(!/More than one member of this network is called/.test(again.out));
        expect(again.out).toContain('0 lines change something');
        expect(await everything()).toEqual(before);
        await foundAgain();
        expect((await importing(exported)).exitCode).toBe(0);
        expect((await convenor('export', 'members')).out).toBe(exported);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});

const HEADINGS = 'network,name,email,slack,clinician,skills,role,from,until,organisation,sessions';

/** An empty database with two networks and nobody in them. */
async function foundAgain(): Promise<void> {
  await emptyDatabase({ prisma: bot.prisma } as Parameters<typeof emptyDatabase>[0]);
  const createdAt = bot.now();
  const network = { zone: 'Europe/London', createdAt };
  await bot.prisma.network.createMany({
    data: ['N1', 'N2'].map((name) => ({ ...network, id: crypto.randomUUID(), name })),
  });
}

function anyLine(): fc.Arbitrary<string> {
  const maybe = (...words: string[]) => fc.constantFrom('', ...words);
  const name = fc.constantFrom('Ann', 'Bob', "'=Cath", '"Dev ""D"" Patel"');
  const parts = [
    ...[fc.constantFrom('N1', 'N2'), name, maybe('a@x.uk', 'b@x.uk'), maybe('T1/UA', 'T2/UB')],
    ...[maybe('yes', 'no'), maybe("'@home", '"a, b"'), maybe('manager', 'observer')],
    ...[maybe('1 April 2027', '1 May 2028'), maybe('31 March 2029', '30 June 2030', '1 May 2027')],
    ...[maybe('Bramley', "'-x"), maybe('1', '0.5')],
  ];
  return fc.tuple(...parts).map((cells) => {
    const [role, from, until] = [cells[6], cells[7], cells[8]];
    const plain = role === '' ? cells.map((cell, index) => (index > 6 && index !== 8 ? '' : cell)) : cells;
    return (from && until === '1 May 2027' && from > until ? plain.with(8, '') : plain).join(',');
  });
}

test('a body is handed out as its network calls it, and read back as that', async () => {
  const dev = bot.teams('Dental').as('dev');
  await dev.types('network create "Leeds Dental LPN"');
  for (const speaker of [dev, bot.slack('#pharmacy').as('ann')])
    await speaker.types('member add me as practice voice at "Bramley Surgery"');
  await dev.types('org call "Bramley Surgery" as "The Village Practice"');
  const { out } = await convenor('export', 'members');
  expect(out).toMatch(/^Leeds Dental LPN,.*The Village Practice/m);
  expect(out).toMatch(/^Leeds Pharmacy LPN,.*Bramley Surgery/m);
  expect((await importing(...out.trim().split('\n'))).out).toContain('Nothing');
  const fay = 'Leeds Dental LPN,Fay Stone,practice voice,the village practice';
  await importing('network,name,role,organisation', fay);
  expect(await bot.prisma.organisation.count()).toBe(1);
});
