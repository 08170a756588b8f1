import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../commands/files/read-csv.ts';
import { readLines } from '../../../commands/member-file/read-lines.ts';
import { readView } from '../../support/read-view.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, strict = false) => readLines(readCsv(bytes(text)), { strict });

describe('what spreadsheets make is read', () => {
  test.each([
    ['a line that says what parts the cells', 'sep=;\nnetwork;name\nL;Ann'],
    ['the same in quotes, with a mark before it', '\ufeff"sep=;"\r\nnetwork;name\r\nL;Ann\r\n'],
    ['tabs', 'network\tname\nL\tAnn'],
    ['bars', 'network|name\nL|Ann'],
    ['spaces that do not break', 'network,name\nL,\u00a0Ann\u00a0'],
    ['marks that cannot be seen', 'net\u200bwork,name\nL,A\u200bnn'],
    ['headings in other words', 'LPN,Full name\nL,Ann'],
    ['headings with a star and a note', 'Network *,Name (required)\nL,Ann'],
  ])('%s', (_, text) => {
    const { lines, faults } = read(text);
    expect(faults).toEqual([]);
    expect(lines.map(({ said }) => said)).toEqual([{ network: 'L', name: 'Ann' }]);
  });

  test('a line keeps its number under one that says what parts the cells', () => {
    expect(read('sep=;\nnetwork;name\nL;').faults).toMatchObject([{ line: 3, says: 'The name is missing.' }]);
  });

  test('a first name and a surname are a name', () => {
    const { lines } = read(
      'LPN;First name;Surname;E-mail;Job title;Start date\nL;Ann;Ward;ann@nhs.net;Pharmacist;',
    );
    expect(lines.map(({ said }) => said)).toEqual([
      { network: 'L', name: 'Ann Ward', email: 'ann@nhs.net', profession: 'Pharmacist' },
    ]);
  });

  test('a column it has no use for is passed over and told; strictly, it is refused', () => {
    const text = 'network,name,phone,Dietary needs\nL,Ann,01134960123,none';
    expect(read(text)).toMatchObject({ passed: ['phone', 'Dietary needs'], faults: [] });
    expect(read(text).lines.map(({ said }) => said)).toEqual([{ network: 'L', name: 'Ann' }]);
    expect(read(text, true).faults).toMatchObject([
      { column: { heading: 'phone' } },
      { column: { number: 4 } },
    ]);
  });
});

describe('whom an imported line speaks of', () => {
  let bot: TestBot;
  eachWithBot(async (fresh) => {
    bot = fresh;
    await foundNetwork(bot);
  });
  const take = (...lines: string[]) =>
    bot.operator.ask('members.import', {
      file: bytes(['network,name,email,role,phone', ...lines].join('\n')),
    });
  const people = async (part: string) =>
    (await bot.prisma.person.findMany({ where: { name: { contains: part } } }))
      .map(({ name }) => name)
      .sort();

  test('what was passed over is said', async () => {
    const answer = await take('Leeds Pharmacy LPN,Eve Shaw,eve@nhs.net,,0113');
    expect(readView(answer)).toContain('Passed over, as there is no use for it: phone.');
  });

  test('one person with and without a curly apostrophe is one', async () => {
    await take(
      'Leeds Pharmacy LPN,Siobhán O’Brien-Ní,,,',
      "Leeds Pharmacy LPN,Siobhán O'Brien-Ní,,clinician,",
    );
    expect(await people('Brien')).toEqual(['Siobhán O’Brien-Ní']);
  });

  test('two people with one address are two, with a warning, and stay two when the file comes again', async () => {
    const lines = [
      'Leeds Pharmacy LPN,Una Bell,practice@nhs.net,clinician,',
      'Leeds Pharmacy LPN,Ian Cole,practice@nhs.net,observer,',
      'Leeds Pharmacy LPN,Una Bell,practice@nhs.net,observer,',
    ];
    expect(readView(await take(...lines))).toContain(
      'Lines 2 and 3 give one address, practice@nhs.net, to Una Bell and Ian Cole. They are taken as 2 people, and the address is kept for none of them.',
    );
    expect(readView(await take(...lines))).toContain('Nothing had to be changed.');
    expect([...(await people('Cole')), ...(await people('Bell'))]).toEqual(['Ian Cole', 'Una Bell']);
    expect(await bot.prisma.person.count({ where: { email: 'practice@nhs.net' } })).toBe(0);
  });

  test('an address that somebody has already finds them alone among those who share it', async () => {
    await take('Leeds Pharmacy LPN,Una Bell,una@nhs.net,,');
    await take('Leeds Pharmacy LPN,Una Bell,una@nhs.net,,', 'Leeds Pharmacy LPN,Ian Cole,una@nhs.net,,');
    expect([...(await people('Cole')), ...(await people('Bell'))]).toEqual(['Ian Cole', 'Una Bell']);
    expect(await bot.prisma.person.findMany({ where: { email: 'una@nhs.net' } })).toMatchObject([
      { name: 'Una Bell' },
    ]);
  });
});
