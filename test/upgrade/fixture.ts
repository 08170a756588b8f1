import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Left } from './sequel/step.ts';
import type { Seen } from './sight.ts';

/** What a version of Convenor left behind, and what it went on to show. */
export interface Fixture {
  /** The version that made it, as git names it. */
  commit: string;
  /** The Postgres that its embedded store was, by the number of its files' layout. */
  embeddedPostgres: string;
  left: Left;
  /** What people saw at each step of the sequel, in order. */
  seen: { step: string; seen: Seen }[];
  /** The database, schema and all, as SQL. */
  sql: string;
}

const fixturesFolder = join(import.meta.dirname, 'fixtures');

/** The address at which both platforms are said to be, in place of that which they had. */
const ADDRESS = 'http://127.0.0.1:3978';

/** The text with another address in it, written as in a form where it is one. */
const moved = (text: string, from: string, to: string): string =>
  text.replaceAll(from, to).replaceAll(encodeURIComponent(from), encodeURIComponent(to));

const readFile = (name: string, file: string): string => {
  const path = join(fixturesFolder, name, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : gunzipSync(readFileSync(`${path}.gz`)).toString();
};

/** Every fixture there is, by name. */
export const fixtures = (): string[] => readdirSync(fixturesFolder).sort();

/** Reads a fixture, as if the platforms that it tells of were at `origin`. */
export function readFixture(name: string, origin = ADDRESS): Fixture {
  const read = (file: string) => moved(readFile(name, file), ADDRESS, origin);
  return { ...JSON.parse(read('expected.json')), sql: read('database.sql') };
}

/** Puts what lies in a data folder beside the database where it would be. */
export function layOut(name: string, dataDir: string): void {
  for (const file of ['playground.json', 'sealing.key'])
    writeFileSync(join(dataDir, file), readFile(name, file), { mode: 0o600 });
}

/** What is larger is kept compressed, in bytes. */
const MOST_PLAIN = 300_000;

/** Writes a fixture of platforms that were at `origin`, with those files of its data folder. */
export function writeFixture(
  name: string,
  { sql, ...expected }: Fixture,
  besides: Record<'playground.json' | 'sealing.key', string>,
  origin: string,
): void {
  const folder = join(fixturesFolder, name);
  mkdirSync(folder, { recursive: true });
  const write = (file: string, text: string) =>
    text.length <= MOST_PLAIN
      ? writeFileSync(join(folder, file), text)
      : writeFileSync(join(folder, `${file}.gz`), gzipSync(text, { level: 9 }));
  const here = (text: string) => moved(text, origin, ADDRESS);
  // What is expected is there to be read, and told by git.
  writeFileSync(join(folder, 'expected.json'), here(`${JSON.stringify(expected, null, 1)}\n`));
  write('database.sql', here(sql));
  for (const [file, text] of Object.entries(besides)) write(file, here(text));
}
