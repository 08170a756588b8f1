import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const CODE = ['bot', 'commands', 'jobs', 'storage', 'adapters'];
const LONGEST = 250;

/** Not written by hand, or kept as it was when it was made. */
const IS_GENERATED = /^storage\/(generated|migrations)\/|^test\/upgrade\/fixtures\//;

const written = [...CODE, 'test']
  .flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`),
  )
  .filter((path) => /\.(tsx?|m?js|css|prisma)$/.test(path) && !IS_GENERATED.test(path))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

test(`no file has more than ${LONGEST} lines`, () => {
  const long = written.filter(({ text }) => text.split('\n').length - 1 > LONGEST);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('no name is of two types', () => {
  const named = new Map<string, Set<string>>();
  for (const { path, text } of written.filter(({ path }) => /^(?!test\/).*\.tsx?$/.test(path)))
    for (const [, name = ''] of text.matchAll(
      /^(?:export )?(?:abstract )?(?:type|interface|class|enum) (\w+)/gm,
    ))
      named.set(name, (named.get(name) ?? new Set()).add(path));
  const twice = [...named].filter(([, paths]) => paths.size > 1);
  expect(twice.map(([name, paths]) => `${name}: ${[...paths].join(', ')}`)).toEqual([]);
});
