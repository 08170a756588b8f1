import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrationsFolder } from '../../../storage/database/migrate.ts';
import { bareDatabases } from '../../support/bare-databases.ts';
import { id, network } from '../../support/kept-in-november.ts';

const MIGRATION = '20261129130000_a_directory_that_is_everybodys';

const organisation = (name: string, networkId: string, version: number) =>
  `INSERT INTO organisations (id, name, created_at, version) VALUES ('${id(name)}', '${name}', '2027-06-01', ${version});
   INSERT INTO changes (id, at, request_id, command, network_id, record, record_id, after) VALUES
     ('${id(`${name} made`)}', '2027-06-01', 'r', 'org.add', ${networkId}, 'organisation', '${id(name)}', '{"version": 1}'),
     ('${id(`${name} renamed`)}', '2027-06-02', 'r', 'org.rename', '${id('other')}', 'organisation', '${id(name)}', '{"version": 2}');`;

const KEPT = `
  INSERT INTO networks (id, name, zone, created_at) VALUES
    ('${network}', 'Leeds LPN', 'Europe/London', '2027-06-01'), ('${id('other')}', 'Other', 'Europe/London', '2027-06-01');
  ${organisation('Made here', `'${network}'`, 2)}
  ${organisation('Made by the command line', 'NULL', 2)}`;

test.each(bareDatabases)('of each body it is told which network made it known, on %s', async (_, open) => {
  const database = await open();
  const names = readdirSync(migrationsFolder).filter((name) => /^\d+_/.test(name));
  const run = async (wanted: (name: string) => boolean) => {
    for (const name of names.filter(wanted))
      await database.run(readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8'));
  };
  await run((name) => name < MIGRATION);
  await database.run(KEPT);
  await run((name) => name >= MIGRATION);
  expect(await database.rows('SELECT name, added_in_id, withdrawn FROM organisations ORDER BY name')).toEqual(
    [
      { name: 'Made by the command line', added_in_id: null, withdrawn: false },
      { name: 'Made here', added_in_id: network, withdrawn: false },
    ],
  );
});
