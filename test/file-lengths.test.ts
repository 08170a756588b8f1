import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const ROOMS = ['bot', 'commands', 'jobs', 'storage', 'adapters', 'test'];
const LONGEST = 250;

/** Not written by hand, or kept as it was when it was made. */
const IS_GENERATED = /^storage\/(generated|migrations)\/|^test\/upgrade\/fixtures\//;

const written = ROOMS.flatMap((room) =>
  readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
).filter((path) => /\.(tsx?|m?js|css|prisma)$/.test(path) && !IS_GENERATED.test(path));

test('no file is longer than one reads at a sitting', () => {
  const long = written
    .map((path) => ({ path, lines: readFileSync(join(ROOT, path), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > LONGEST);
  expect(long).toEqual([]);
});
