import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageAt } from './pages.ts';

// The guide builds a capability; here it is built, exactly as it stands there, in a copy of the project.

/** A block of code, and the file that the page names before it; a `diff` is of a file that is there already. */
interface Block {
  path: string;
  language: string;
  code: string;
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let path = '';
  for (const [, before = '', language = '', code = ''] of text.matchAll(
    /([\s\S]*?)```(\w+)\n([\s\S]*?)```/g,
  )) {
    path = [...before.matchAll(/`((?:storage|commands|test)\/[\w./-]+\.\w+)`/g)].at(-1)?.[1] ?? path;
    if (language !== 'sh') blocks.push({ path, language, code });
  }
  return blocks;
}

/** The lines with `+` go after the line before them, which must stand there once. */
function withLines(text: string, diff: string): string {
  const lines = diff.trimEnd().split('\n');
  const [after = '', ...added] = lines.map((line) => line.slice(1));
  expect(lines.map(([sign]) => sign).join('')).toMatch(/^ \++$/);
  expect(text.split(`\n${after}\n`), `“${after}” stands once`).toHaveLength(2);
  return text.replace(`\n${after}\n`, `\n${[after, ...added].join('\n')}\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'convenor-guide-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const inCopy = (path: string): string => join(folder, path);
const node = (...args: string[]): string =>
  execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 });
const prisma = 'node_modules/prisma/build/index.js';

beforeAll(() => {
  const known = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  for (const path of known.trim().split('\n')) cpSync(path, inCopy(path));
  symlinkSync(join(process.cwd(), 'node_modules'), inCopy('node_modules'));
  for (const { path, language, code } of blocksOf(pageAt('docs/adding-a-capability.md').text)) {
    mkdirSync(dirname(inCopy(path)), { recursive: true });
    writeFileSync(
      inCopy(path),
      language === 'diff' ? withLines(readFileSync(inCopy(path), 'utf8'), code) : code,
    );
  }
  // From the schema before, not from the migrations that made it: to run them all takes ten times as long.
  const sql = node(
    ...[prisma, 'migrate', 'diff', '--script'],
    ...['--from-schema', join(process.cwd(), 'storage'), '--to-schema', 'storage'],
  );
  mkdirSync(inCopy('storage/migrations/29990101000000_pledges'));
  writeFileSync(inCopy('storage/migrations/29990101000000_pledges/migration.sql'), sql);
  node(prisma, 'generate');
}, 120_000);

test('what docs/adding-a-capability.md shows compiles', () => {
  // Other tests have the other cores, and several threads would each check much of the same.
  expect(node('node_modules/typescript-native/bin/tsc', '--noEmit', '--singleThreaded')).toBe('');
}, 180_000);

test('what it shows does what its tests say, and all that must be described is', () => {
  const said = node(
    'node_modules/vitest/vitest.mjs',
    ...['run', 'test/commands/pledges', 'test/commands/spoken.test.ts', 'test/storage/tables.test.ts'],
    '--reporter=json',
    '--experimental.fsModuleCache=false', // the copy is at another path each time
  );
  expect(said).toContain('"success":true');
}, 180_000);
