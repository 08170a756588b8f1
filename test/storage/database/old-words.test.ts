import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { migrationsFolder } from '../../../storage/database/migrate.ts';
import { markMention, personKey, plainWords, runsIn } from '../../../storage/rows/kept-words.ts';
import { type Asked, bareDatabases } from '../../support/bare-databases.ts';
import { ann, id, network } from '../../support/kept-in-november.ts';

const MIGRATION = '20261129040000_names_in_what_people_wrote';
const MARKED = String.fromCharCode(0xe002, 0xe003, 0xe004);

const seat = (name: string, because: string) =>
  `INSERT INTO seats (id, network_id, role, because, created_at)
   VALUES ('${id(name)}', '${network}', 'manager', '${because}', '2027-06-01');
   INSERT INTO changes (id, at, request_id, command, record, record_id, before, after)
   VALUES ('${id(`${name} change`)}', '2027-06-01', 'r', 'member.add', 'seat', '${id(name)}', NULL, '{"because": "${because}", "role": "manager"}');`;

const KEPT = `
  INSERT INTO people (id, name, created_at) VALUES
    ('${ann}', 'Ann Ward', '2027-06-01'), ('${id('bob')}', 'Bob Hill', '2027-06-01'), ('${id('bob 2')}', 'Bob Hill', '2027-06-01');
  INSERT INTO networks (id, name, zone, created_at) VALUES ('${network}', 'Leeds LPN', 'Europe/London', '2027-06-01');
  INSERT INTO decisions (id, network_id, number, text, because, created_by_id, created_at)
    VALUES ('${id('decision')}', '${network}', 1, 'We${MARKED} adopt it' || chr(10) || '• all of it', 'Ann Ward said', '${ann}', '2027-06-01');
  INSERT INTO polls (id, network_id, number, question, options, closes_at, next_at, created_by_id, created_at)
    VALUES ('${id('poll')}', '${network}', 1, 'Where?', ARRAY['Le${MARKED}eds', 'York'], '2027-07-01', '2027-07-01', '${ann}', '2027-06-01');
  ${seat('becomes', 'Ann Ward becomes manager.')}
  ${seat('several', 'Bob Hill becomes manager.')}
  ${seat('own words', 'Ann Ward said so')}
  INSERT INTO requests (id, at, answer) VALUES ('old', '2027-06-01', '{"kind": "message", "title": "Ann Ward${MARKED}"}');`;

describe.each(bareDatabases)('of what people had written before there were marks, on %s,', (_, open) => {
  let rows: Asked['rows'];
  beforeAll(async () => {
    const database = await open();
    const names = readdirSync(migrationsFolder).filter((name) => /^\d+_/.test(name));
    const run = async (wanted: (name: string) => boolean) => {
      for (const name of names.filter(wanted))
        await database.run(readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8'));
    };
    await run((name) => name < MIGRATION);
    await database.run(KEPT);
    await run((name) => name >= MIGRATION);
    rows = database.rows;
  });

  test('every word stands as it was, with its lines, and no character is taken for a mark', async () => {
    expect(await rows('SELECT text, because FROM decisions')).toEqual([
      { text: 'We adopt it\n• all of it', because: 'Ann Ward said' },
    ]);
    expect(await rows('SELECT options FROM polls')).toEqual([{ options: ['Leeds', 'York'] }]);
  });

  test('a name that we wrote ourselves is one, where it can mean one person only', async () => {
    const because = async (name: string) => {
      const [kept] = await rows(
        `SELECT s.because, c.after ->> 'because' AS told FROM seats s JOIN changes c ON c.record_id = s.id WHERE s.id = '${id(name)}'`,
      );
      return kept as { because: string; told: string };
    };
    const { because: said, told } = await because('becomes');
    expect(plainWords(said)).toBe('Ann Ward becomes manager.');
    expect(runsIn(said)[0]).toMatchObject({ words: 'Ann Ward', mention: personKey(ann) });
    expect(told).toBe(said);
    expect(markMention(personKey(ann), 'Ann Ward')).toContain(personKey(ann));
    expect(await because('several')).toEqual({
      because: 'Bob Hill becomes manager.',
      told: 'Bob Hill becomes manager.',
    });
    expect(await because('own words')).toEqual({ because: 'Ann Ward said so', told: 'Ann Ward said so' });
  });

  test('an answer is told apart from those in which names are marked', async () => {
    await rows(`INSERT INTO requests (id, at, answer) VALUES ('new', '2027-06-02', '{}')`);
    expect(await rows('SELECT id, answer, is_marked FROM requests ORDER BY id')).toEqual([
      { id: 'new', answer: {}, is_marked: true },
      { id: 'old', answer: { kind: 'message', title: 'Ann Ward' }, is_marked: false },
    ]);
  });
});
