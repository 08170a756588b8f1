import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AuditFile } from '../../commands/audit/audit-file.ts';
import { emptyDatabase } from '../support/empty-database.ts';
import { keepRows, putRows } from '../support/kept-state.ts';
import { changed, eachWithAudit } from './with-audit.ts';

const { bot, ann, exported, verify, postedLine } = eachWithAudit();

describe('what was done to an export is found:', () => {
  test.each<[string, (file: AuditFile) => unknown, string]>([
    [
      'words that were changed',
      ({ changes }) => Object.assign(changes[1] ?? {}, { after: { text: 'Otherwise' } }),
      'Number 2, by',
    ],
    ['a change that was dropped', ({ changes }) => changes.splice(1, 1), 'has no change number 2 where'],
    [
      'a change that was added',
      ({ changes }) => changes.splice(1, 0, ...changes.slice(1, 2)),
      'has no change number 3 where',
    ],
    [
      'two that changed places',
      ({ changes }) => changes.splice(0, 2, ...changes.slice(0, 2).toReversed()),
      'has no change number 1 where',
    ],
    [
      'who did it',
      ({ changes }) => Object.assign(changes[2] ?? {}, { person: 'another' }),
      'It does not agree with the head of',
    ],
    [
      'when it was done',
      ({ changes }) => Object.assign(changes[2] ?? {}, { at: '2027-06-01T00:00:00.000Z' }),
      'one of numbers 1 to',
    ],
    [
      'words and commitment together',
      ({ changes }) => Object.assign(changes[2] ?? {}, { salt: null, commitment: 'x', after: {} }),
      'one of numbers 1 to',
    ],
    ['the last ones dropped', ({ changes }) => changes.splice(-2), 'some were left out'],
    [
      'a head that was changed',
      ({ heads }) => Object.assign(heads[0] ?? {}, { note: heads[0]?.note.replace(/\n\d+\n/, '\n1\n') }),
      'is not signed by',
    ],
  ])('%s', async (_, change, said) => {
    const { exitCode, out } = await verify(changed(await exported(), change));
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^NOT OK/m);
    expect(out).toContain(said);
  });
});

describe('what was done quietly in the database is found:', () => {
  /** Runs SQL as somebody who has the database, and checks with the heads that were posted before. */
  const afterwards = async (sql: string) => {
    const line = await postedLine(1);
    await bot().prisma.$executeRawUnsafe(sql);
    return verify(await exported(), '--head', line);
  };

  // What is done to the audit here is put back, as each test ends with a look whether it is whole.
  let kept: string;
  beforeEach(async () => {
    kept = await keepRows(bot().prisma);
  });
  afterEach(async () => {
    await emptyDatabase(bot());
    await putRows(bot().prisma, kept);
  });

  test.each([
    [
      'words that were changed',
      `UPDATE changes SET after = after || '{"text": "Otherwise"}' WHERE command = 'action.add'`,
      'by action.add on Tuesday 1 June 2027',
    ],
    [
      'a row that was deleted',
      `DELETE FROM changes WHERE command = 'decision.record' AND log_index < 8`,
      'has no change number',
    ],
    [
      'the last row deleted',
      'DELETE FROM changes WHERE log_index = (SELECT max(log_index) FROM changes)',
      'fewer than the head',
    ],
    [
      'another time',
      `UPDATE changes SET at = at - interval '1 day' WHERE command = 'action.move'`,
      'does not agree with the head',
    ],
    [
      'another person',
      `UPDATE changes SET person_then = record_id WHERE command = 'action.add'`,
      'does not agree with the head',
    ],
    [
      'another command',
      `UPDATE changes SET command = 'action.done' WHERE command = 'action.add'`,
      'does not agree with the head',
    ],
    [
      'words with a commitment of their own',
      `UPDATE changes SET salt = NULL, commitment = 'x', after = '{}' WHERE command = 'action.add'`,
      'does not agree with the head',
    ],
  ])('%s', async (_, sql, said) => {
    const { exitCode, out } = await afterwards(sql);
    expect(exitCode).toBe(1);
    expect(out).toContain(said);
  });

  test('all of it made anew, heads and signatures too, by the head that was posted', async () => {
    const { exitCode, out } = await afterwards(`
      WITH gone AS (DELETE FROM audit_heads), begun AS (UPDATE audit_logs SET size = 0, frontier = '{}', next_at = '2027-06-15'),
        dropped AS (DELETE FROM changes WHERE command = 'action.move')
      UPDATE changes SET log_index = NULL WHERE command <> 'action.move'`);
    expect(exitCode).toBe(1);
    expect(out).toContain('fewer than the head that was posted');
    await bot().moveTo('2027-06-15 12:00');
    await ann().types('decision record More');
    await bot().moveTo('2027-06-21 12:00');
    const again = await verify(await exported());
    expect(again.out).not.toContain('NOT OK');
  });

  test('what was changed before it was ever signed', async () => {
    await ann().types('decision record Third');
    await bot().prisma
      .$executeRaw`UPDATE changes SET after = after || '{"text": "Fourth"}' WHERE after->>'text' = 'Third'`;
    await bot().moveTo('2027-06-21 12:00');
    const { exitCode, out } = await verify(await exported());
    expect(exitCode).toBe(1);
    expect(out).toContain('by decision.record on Monday 14 June 2027');
  });
});
