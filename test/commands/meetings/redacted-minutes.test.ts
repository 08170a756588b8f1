import { beforeEach, describe, expect, test } from 'vitest';
import { bare, fromFrozen, hashOf } from '../../../commands/meetings/frozen-minutes.ts';
import { bytesOf } from '../../support/bytes-of.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { readWord } from '../../support/read-word.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { cat: 'clinician', dev: 'observer' }));
});
beforeEach(async () => {
  for (const typed of [
    'meeting schedule "June meeting" on 14 June 2027 at 2pm in Leeds',
    'meeting agenda M1 add Needs',
    'meeting agenda M1 add "A complaint"',
    'meeting start M1',
    'meeting note Practices wait',
    'meeting note The trust is in talks with a bank',
    'decision record We will pilot the scheme',
    'decision record We sue the bank',
    'action add @cat Write the summary by 30 June 2027',
    'action add @bob Ring the bank by 30 June 2027',
    'interest declare My brother owns the building',
    'meeting next',
    'meeting note Somebody has complained',
    'action add @bob Answer the complaint by 30 June 2027',
  ])
    await ann.types(typed);
});

const SECRETS = /bank|brother|complain/i;
const LINES = ['ring the bank', 'talks with a bank', 'We sue the bank', 'My brother'];
const ITEM = 'Item 2. A complaint';

const press = async (label: 'Leave out' | 'Put back', row: string) =>
  ann.presses(await ann.types('meeting minutes confidential M1'), label, row);
const leaveAllOut = async () => {
  for (const row of [...LINES, ITEM]) await press('Leave out', row);
};
const fileAs = async (as: string, meeting = 'M1') =>
  bytesOf(await ann.types(`meeting minutes ${meeting} redacted as ${as}`));

/** The redacted version in every form in which it can be had, as words. */
const everyForm = async (meeting = 'M1'): Promise<Record<string, string>> => ({
  chat: await ann.reads(`meeting minutes ${meeting} redacted`),
  word: readWord(await fileAs('docx', meeting)).join('\n'),
  pdf: (await readPdf(await fileAs('pdf', meeting))).lines.join('\n'),
  markdown: String(Buffer.from(await fileAs('markdown', meeting))),
  table: String(Buffer.from(await fileAs('csv', meeting))),
});

describe('the redacted version of minutes', () => {
  test('leaves out what was marked, in every form, and says how much that is but not what', async () => {
    await leaveAllOut();
    await ann.types('meeting end');
    const forms = await everyForm();
    for (const [form, words] of Object.entries(forms)) {
      expect(words, form).not.toMatch(SECRETS);
      expect(words, form).toContain('summary');
      if (form !== 'table')
        expect(words, form).toContain('Redacted version: 7 lines were left out as confidential.');
    }
    const { chat } = forms;
    expect(chat).toContain('Minutes of M1 June meeting (redacted version)');
    expect(chat).toContain('## Declarations of interest\nLeft out of this version.');
    expect(chat).toContain('## 1. Needs\n- Practices wait\n- Decision D1: We will pilot the scheme');
    expect(chat).toContain('## 2. Confidential item\nLeft out of this version.');
    const full = await ann.reads('meeting minutes M1');
    for (const secret of ['bank', 'brother', 'complained']) expect(full).toContain(secret);
  });

  test('says the same as the full one where nothing is confidential', async () => {
    const [full, redacted] = [
      await ann.reads('meeting minutes M1 full'),
      await ann.reads('meeting minutes M1 redacted'),
    ];
    expect(redacted).toContain('Redacted version: nothing was left out as confidential.');
    expect(redacted).toContain(full.split('\n').slice(1, 12).join('\n'));
  });

  test('has a line again once that is put back, or its leaving out is undone', async () => {
    await press('Leave out', 'ring the bank');
    expect(await ann.reads('meeting minutes M1 redacted')).not.toContain('ring the bank');
    await press('Put back', 'ring the bank');
    expect(await ann.reads('meeting minutes M1 redacted')).toContain('ring the bank');
    expect(await ann.reads('undo')).toContain('The line is left out of the redacted version again.');
    expect(await ann.reads('meeting minutes M1 redacted')).not.toContain('ring the bank');
    await ann.types('undo');
    expect(await ann.reads('meeting minutes M1 redacted')).toContain('ring the bank');
  });

  test('is decided on by those who run meetings, who see which lines those are', async () => {
    await press('Leave out', 'ring the bank');
    const list = await ann.reads('meeting minutes confidential M1');
    expect(list).toMatch(/- \*?\*?Left out: \*?\*?Action: BH to ring the bank[^\n]*\[Put back\]/);
    expect(list).toContain('Practices wait [Leave out]');
    expect(await bob.reads('meeting minutes confidential M1')).toContain(
      'Only a clinical chair, deputy chair',
    );
    await ann.types('meeting schedule Other on 15 June 2027 at 2pm');
    expect(await ann.reads('meeting minutes confidential M2')).toContain(
      'M2 was not held, so it has no minutes.',
    );
  });

  test('is what observers read, once something is confidential', async () => {
    const dev = bot.slack('#pharmacy').as('dev');
    expect(await dev.reads('meeting minutes M1')).toContain('bank');
    await press('Leave out', 'ring the bank');
    expect(await dev.reads('meeting minutes M1')).toMatch(/^[^\n]*\(redacted version\)(?!.*ring the bank)/s);
    expect(await dev.reads('meeting minutes M1 full')).toContain('You may read the redacted version');
    expect(readWord(await bytesOf(await dev.types('meeting minutes M1 as docx'))).join()).not.toContain(
      'ring the bank',
    );
    expect(await bob.reads('meeting minutes M1')).toContain('ring the bank');
  });

  test('leaves out later corrections too, and what became of an action that is confidential', async () => {
    await ann.types('meeting end');
    await leaveAllOut();
    await bob.types('meeting minutes correct M1 The bank was in York');
    expect(await ann.reads('meeting minutes M1 redacted')).toContain('The bank was in York');
    await press('Leave out', 'The bank was in York');
    expect(await ann.reads('meeting minutes M1 redacted')).not.toContain('York');
    await ann.types('meeting minutes confirm M1');
    await bob.types('meeting minutes correct M1 The bank was in Hull');
    await press('Leave out', 'The bank was in Hull');
    for (const [form, words] of Object.entries(await everyForm())) expect(words, form).not.toMatch(SECRETS);
    expect(await ann.reads('meeting minutes M1 redacted')).toContain(
      '## What has become of its actions\n- A1 ',
    );
  });

  test('leaves out what later minutes carry on of it: actions, items and what is ratified', async () => {
    await leaveAllOut();
    await ann.types('meeting schedule "July meeting" on 12 July 2027 at 2pm');
    await ann.types('meeting agenda M1 carry 2');
    await ann.types('meeting agenda M2 edit 1 titled "That old thing"');
    await ann.types('meeting end');
    await bot.moveTo('2027-07-12 14:00');
    for (const typed of ['meeting start M2', 'meeting note It was a bank', 'meeting end'])
      await ann.types(typed);
    const full = await ann.reads('meeting minutes M2');
    expect(full).toMatch(/A2.*Ring the bank/);
    expect(full).toContain('Carried over: That old thing (item 1)');
    for (const [form, words] of Object.entries(await everyForm('M2'))) {
      expect(words, form).not.toMatch(SECRETS);
      expect(words, form).not.toContain('old thing');
    }
    expect((await everyForm('M2')).chat).toContain('1. Confidential item');
  });

  test('leaves out a decision where a later meeting ratifies it', async () => {
    await ann.types('meeting quorum set at least 4');
    await ann.types('meeting schedule "July meeting" on 12 July 2027 at 2pm');
    await ann.types('meeting end');
    await press('Leave out', 'We sue the bank');
    await bot.moveTo('2027-07-12 14:00');
    await ann.types('meeting start M2');
    await ann.types('meeting quorum set at least 1');
    await ann.types('decision ratify D2');
    await ann.types('meeting end');
    const full = await ann.reads('meeting minutes M2');
    expect(full).toContain('Ratify D2: We sue the bank');
    expect(full).toContain('Ratified D2: We sue the bank');
    for (const [form, words] of Object.entries(await everyForm('M2')))
      expect(words, form).not.toContain('sue the bank');
  });
});

describe('the redacted version of confirmed minutes', () => {
  const kept = () => bot.prisma.confirmedMinutes.findFirstOrThrow();
  beforeEach(async () => {
    await ann.types('meeting end');
    await press('Leave out', 'ring the bank');
  });

  test('is kept with them under a fingerprint of its own, and the full ones are as ever', async () => {
    const said = await ann.reads('meeting minutes confirm M1');
    expect(said).toContain('The redacted version is kept with them. In it, 1 line was left out.');
    const { document, hash, redacted, redactedHash } = await kept();
    expect(hashOf(fromFrozen(document))).toBe(hash);
    expect(JSON.stringify(document)).not.toMatch(/"of"/);
    expect(hashOf(bare(fromFrozen(redacted)))).toBe(redactedHash);
    expect(JSON.stringify(redacted)).not.toContain('ing the bank');
    const shown = await ann.reads('meeting minutes M1 redacted');
    expect(shown).toContain('The full minutes were confirmed as a true and accurate record by Ann Ward');
    expect(shown).toContain(`Fingerprint of this version: ${redactedHash}.`);
  });

  test('says what it said, whatever becomes of its records', async () => {
    await ann.types('meeting minutes confirm M1');
    const before = await ann.reads('meeting minutes M1 redacted');
    for (const typed of [
      'action edit A1 Write no summary',
      'decision replace D1 with We will not',
      'action remove A2',
    ])
      await ann.types(typed);
    const after = await ann.reads('meeting minutes M1 redacted');
    expect(after.split('\n## Confirmed')[0]).toBe(before.split('\n## Confirmed')[0]);
  });

  test('can leave out more, and that be put back; what was left out then stays so', async () => {
    await ann.types('meeting minutes confirm M1');
    const before = await kept();
    await press('Leave out', 'talks with a bank');
    await press('Leave out', ITEM);
    const redacted = await ann.reads('meeting minutes M1 redacted');
    expect(redacted).toContain('Since these were confirmed, 4 lines were left out besides.');
    expect(redacted).not.toMatch(/talks|complain|ring the bank/);
    await press('Put back', 'talks with a bank');
    expect(await ann.reads('meeting minutes M1 redacted')).toContain('talks with a bank');
    const list = await ann.reads('meeting minutes confidential M1');
    expect(list).not.toContain('ring the bank');
    expect(list).toContain('what was left out when they were confirmed stays so');
    expect(await kept()).toEqual(before);
  });

  test('refuses to put back what was left out when they were confirmed', async () => {
    const list = await ann.types('meeting minutes confidential M1');
    await ann.types('meeting minutes confirm M1');
    const answer = await ann.presses(list, 'Put back', 'ring the bank').then((view) => JSON.stringify(view));
    expect(answer).toContain('stays left out');
    expect(await ann.reads('meeting minutes M1 redacted')).not.toContain('ring the bank');
  });

  test('is none of minutes that were confirmed before there were any', async () => {
    await ann.types('meeting minutes confirm M1');
    await bot.prisma.$executeRaw`UPDATE confirmed_minutes SET redacted = NULL, redacted_hash = NULL`;
    expect(await ann.reads('meeting minutes M1 redacted')).toContain('so they have none');
    expect(await ann.reads('meeting minutes confidential M1')).toContain('so they have none');
    expect(await ann.reads('meeting minutes M1')).toContain('Practices wait');
  });

  test('loses the names of who is forgotten', async () => {
    await ann.types('meeting minutes confirm M1');
    const direct = bot.slack('direct').as('cat');
    await direct.presses(await direct.types('me forget'), 'Yes, forget me');
    const shown = await ann.reads('meeting minutes M1 redacted');
    expect(shown).not.toMatch(/Cat Jones|\bCJ\b/);
    expect(shown).toContain('so it no longer fits');
  });
});
