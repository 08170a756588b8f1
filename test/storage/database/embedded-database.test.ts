import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { type EmbeddedDatabase, startEmbedded } from '../../../storage/database/embedded-database.ts';
import { openEmbedded } from '../../../storage/database/open-database.ts';
import { temporaryFolder } from '../../support/folder.ts';
import { embeddedTemplate } from '../../support/template.ts';

const start = async () => {
  const embedded = await startEmbedded({ template: await embeddedTemplate(), onError: () => {} });
  onTestFinished(() => embedded.close());
  return embedded;
};

const connected = async (embedded: EmbeddedDatabase) => {
  const stream = embedded.connect();
  const client = new pg.Client({ user: 'postgres', stream: () => stream });
  client.on('error', () => {});
  await client.connect();
  return { client, stream };
};

test('what a connection had begun when it broke is undone, and the next one works', async () => {
  const embedded = await start();
  const first = await connected(embedded);
  await first.client.query('CREATE TABLE scraps (text text)');
  await first.client.query('BEGIN');
  await first.client.query(`INSERT INTO scraps VALUES ('half done')`);
  const underWay = first.client.query(`INSERT INTO scraps VALUES ('under way')`);
  first.stream.destroy();
  await expect(underWay).rejects.toThrow();

  const { client } = await connected(embedded);
  expect((await client.query('SELECT * FROM scraps')).rows).toEqual([]);
  await client.end();
});

test('a long query leaves this thread free', async () => {
  const { client } = await connected(await start());
  let ticks = 0;
  const ticking = setInterval(() => ticks++, 5);
  await client.query('SELECT sum(n) FROM generate_series(1, 1000000) n');
  clearInterval(ticking);
  expect(ticks).toBeGreaterThan(3);
  await client.end();
});

test('a caller waits its turn while another has the only session, and gives up in its own time', async () => {
  const database = await openEmbedded({ template: await embeddedTemplate() });
  onTestFinished(() => database.close());
  let finish = () => {};
  const first = database.prisma.$transaction(async () => {
    await new Promise<void>((done) => {
      finish = done;
    });
  });
  const hasty = database.prisma.$transaction(async () => 'in', { maxWait: 50 });
  await expect(hasty).rejects.toMatchObject({ code: 'P2028' });
  const patient = database.prisma.$transaction(async (tx) => tx.person.count());
  finish();
  await first;
  expect(await patient).toBe(0);
  await database.ready();
});

test('files that are not a database are named, with what to do', async () => {
  const folder = temporaryFolder();
  const database = await openEmbedded({ folder });
  await database.close();
  rmSync(join(folder, 'postgres', 'global'), { recursive: true });
  await expect(openEmbedded({ folder })).rejects.toThrow(
    new RegExp(`The embedded database in ${folder} cannot be opened: .*\\n.*mv ${folder}`, 's'),
  );
  writeFileSync(join(folder, 'still-free'), ''); // its lock was let go
});

test('what a process left that was killed while it made the files is made anew', async () => {
  const folder = temporaryFolder();
  const files = join(folder, 'postgres');
  mkdirSync(files);
  writeFileSync(join(files, 'PG_VERSION'), '18');
  writeFileSync(`${files}.new`, '');
  const first = await openEmbedded({ folder });
  await first.prisma.person.create({ data: { id: randomUUID(), name: 'Ann', createdAt: new Date() } });
  await first.close();
  expect(existsSync(`${files}.new`)).toBe(false);

  const again = await openEmbedded({ folder });
  onTestFinished(() => again.close());
  expect(await again.prisma.person.count()).toBe(1);
});
