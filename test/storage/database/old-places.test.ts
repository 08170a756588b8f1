import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrationsFolder } from '../../../storage/database/migrate.ts';
import { bareDatabases } from '../../support/bare-databases.ts';
import { id, network } from '../../support/kept-in-november.ts';

const MIGRATION = '20261229100000_online_links';

const PLACES = [
  'Leeds',
  'https://teams.microsoft.com/l/meetup-join/abc?x=1',
  'Room 2 or https://teams.microsoft.com/l/x',
  'https://ann:secret@example.org/x',
  'http://example.org/x',
];

const KEPT = `
  INSERT INTO networks (id, name, zone, created_at) VALUES ('${network}', 'Leeds LPN', 'Europe/London', '2027-06-01');
  INSERT INTO people (id, name, created_at) VALUES ('${id('ann')}', 'Ann', '2027-06-01');
  ${PLACES.map(
    (place, at) =>
      `INSERT INTO meetings (id, network_id, number, title, starts_at, length, place, created_at, created_by_id) VALUES
       ('${id(place)}', '${network}', ${at + 1}, 'Board', '2027-07-01', 60, '${place}', '2027-06-01', '${id('ann')}');`,
  ).join('\n')}`;

test.each(bareDatabases)('a place that was only a link is the link now, on %s', async (_, open) => {
  const database = await open();
  const names = readdirSync(migrationsFolder).filter((name) => /^\d+_/.test(name));
  const run = async (wanted: (name: string) => boolean) => {
    for (const name of names.filter(wanted))
      await database.run(readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8'));
  };
  await run((name) => name < MIGRATION);
  await database.run(KEPT);
  await run((name) => name >= MIGRATION);
  expect(await database.rows('SELECT place, link FROM meetings ORDER BY number')).toEqual([
    { place: PLACES[0], link: null },
    { place: null, link: PLACES[1] },
    ...PLACES.slice(2).map((place) => ({ place, link: null })),
  ]);
});
