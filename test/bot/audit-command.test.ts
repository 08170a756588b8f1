import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AuditFile } from '../../commands/audit/audit-file.ts';
import { createSealing } from '../../commands/sealing/sealing.ts';
import { rotateSealingKey } from '../../commands/sealing/sealing-key.ts';
import { toNote } from '../../commands/sealing/signed-note.ts';
import { temporaryFolder } from '../support/folder.ts';
import { changed, eachWithAudit, NETWORK } from './with-audit.ts';

const { bot, ann, convenor, heads, fileOf, exported, verify, postedLine } = eachWithAudit();

describe('convenor audit verify', () => {
  test('says that what was exported agrees with itself, and what only a posted head can show', async () => {
    const { exitCode, out } = await verify(await exported());
    const [, last] = await heads();
    expect(exitCode).toBe(0);
    expect(out).toContain(`audit.json has all of its ${last?.size} changes of ${NETWORK}.`);
    expect(out).toContain(`What ${last?.size} of them say is what was recorded.\n`);
    expect(out).toContain(
      `It agrees with the 2 heads in it, the last of ${last?.size} changes, signed by the key convenor/`,
    );
    expect(out).toContain('Only a head that you have from elsewhere shows that nobody did');
    expect(out).not.toContain('NOT OK');
  });

  test.each([0, 1])('says that it agrees with head %i, as it was posted in a digest', async (at) => {
    const { exitCode, out } = await verify(await exported(), '--head', await postedLine(at));
    expect(exitCode).toBe(0);
    const head = (await heads()).at(at);
    expect(out).toContain(
      `agrees with the head that was posted: ${head?.size} changes, head ${head?.root}\n`,
    );
    expect(out).not.toContain('Only a head that you have');
  });

  test('takes heads from a file too, as lines of digests or as signed notes', async () => {
    const lines = fileOf('heads.txt', `${await postedLine(0)}\n${await postedLine(1)}\n`);
    const note = fileOf('head.note', (await heads())[0]?.note ?? '');
    const { exitCode, out } = await verify(await exported(), lines, note);
    expect(exitCode).toBe(0);
    expect(out.match(/agrees with the head that was posted/g)).toHaveLength(3);
  });

  test('says that a later export goes on from an earlier one, or does not', async () => {
    const earlier = fileOf('earlier.json', await exported());
    await ann().types('decision record Third');
    await bot().moveTo('2027-06-21 12:00');
    const later = await exported();
    expect((await verify(later, earlier)).out).toMatch(/ok +\S+audit\.json goes on from \S+earlier\.json\./);
    const other = verify(
      changed(later, ({ changes }) => changes.splice(1, 1)),
      earlier,
    );
    expect(await other).toMatchObject({ exitCode: 1 });
    expect((await other).out).toMatch(/NOT OK .*\.json does not go on from \S+\.json: their first 5 changes/);
  });
});

test('after an erasure it still agrees, and it is said how many words were taken out', async () => {
  await ann().types('member add @cat');
  await ann().types('decision record We thank @cat');
  await bot().moveTo('2027-06-21 12:00');
  const line = await postedLine(2);
  await convenor('person', 'erase', 'Cat Jones', '--yes');
  const { exitCode, out } = await verify(await exported(), '--head', line, '--head', await postedLine(0));
  expect(out).not.toContain('NOT OK');
  expect(exitCode).toBe(0);
  expect(out).toMatch(
    /Of \d+ some words were taken out, as when somebody is erased: what is left of those cannot be checked\./,
  );
});

test('after the key was rotated, the new one is signed for by the old, and no other is taken', async () => {
  const [before, after] = [createSealing('a key for tests'), createSealing('the next key')];
  await bot().prisma.sealingKey.create({ data: { id: 1, check: before.check } });
  const surroundings = { now: bot().now(), newId: () => crypto.randomUUID() };
  await rotateSealingKey(before, after, bot().storage, surroundings);
  const { signing } = after;
  const text: AuditFile = JSON.parse(await exported());
  expect(text.keys).toMatchObject([{ key: signing.publicKey, follows: before.signing.publicKey }]);
  const [, last] = text.heads;
  const byNext = { ...last, key: signing.publicKey, note: resigned(last?.note ?? '', after) };
  const both = { ...text, heads: [text.heads[0], byNext] };
  expect((await verify(JSON.stringify(both))).exitCode).toBe(0);
  const without = await verify(JSON.stringify({ ...both, keys: [] }));
  expect(without.out).toContain('A head in it is not signed by the bot’s key.');
  const stranger = createSealing('a stranger');
  const byStranger = { ...last, key: stranger.signing.publicKey, note: resigned(last?.note ?? '', stranger) };
  expect((await verify(JSON.stringify({ ...text, heads: [text.heads[0], byStranger] }))).exitCode).toBe(1);
});

function resigned(note: string, { signing }: ReturnType<typeof createSealing>): string {
  const text = note.slice(0, note.indexOf('\n\n') + 1);
  return toNote(text.split('\n')[0] ?? '', text, signing);
}

describe('what cannot be checked is said:', () => {
  test('a file that is no audit', async () => {
    const line = fileOf('heads.txt', await postedLine(0));
    expect(await convenor('audit', 'verify', line)).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining(
        'None of these files is the audit of a network. Get one with: convenor audit export NETWORK',
      ),
    });
  });

  test('a file that is neither that nor a head', async () => {
    const { exitCode, err } = await verify('{}');
    expect(exitCode).toBe(1);
    expect(err).toContain('audit.json is neither the audit of a network nor a head that was posted.');
  });

  test('a head that is none', async () => {
    const { exitCode, err } = await verify(await exported(), '--head', '214');
    expect(exitCode).toBe(1);
    expect(err).toContain('What --head gives is neither the audit of a network nor a head that was posted.');
  });

  test('a file that is not there', async () => {
    const { exitCode, err } = await convenor('audit', 'verify', join(temporaryFolder(), 'none.json'));
    expect(exitCode).toBe(1);
    expect(err).toContain('none.json cannot be read');
  });

  test('a network without a head', async () => {
    await convenor('network', 'create', 'Another LPN');
    const { exitCode, out } = await verify((await convenor('audit', 'export', 'Another LPN')).out);
    expect(exitCode).toBe(1);
    expect(out).toContain('No head is in it to check it with. One is signed each Monday.');
  });

  test('files of two networks', async () => {
    await convenor('network', 'create', 'Another LPN');
    const other = fileOf('other.json', (await convenor('audit', 'export', 'Another LPN')).out);
    const { exitCode, err } = await verify(await exported(), other);
    expect(exitCode).toBe(1);
    expect(err).toContain('These files are of different networks.');
  });
});
