import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from '../../bot/command-line.ts';
import { variable, variableNames } from '../../bot/variables.ts';
import { faultOf, pages, withoutCode } from './pages.ts';

/** Names in capitals that are no settings of the bot: of the compose file, of the tests and of other programs. */
const NOT_OURS = [
  'POSTGRES_PASSWORD',
  'REQUIRE_ALL',
  'TEST_DATABASE',
  'CHROMIUM_PATH',
  'PRISMA_SCHEMA_ENGINE_BINARY',
  'NODE_EXTRA_CA_CERTS',
  'OTEL_EXPORTER_OTLP_HEADERS',
  'OTEL_SERVICE_NAME',
];

const matchesIn = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

describe.each(pages)('$path', ({ path, text }) => {
  test('its links lead somewhere', () => {
    const links = matchesIn(withoutCode(text), /\]\(([^)\s]+)\)/g).filter((link) => !/^\w+:/.test(link));
    expect(links.map((link) => faultOf(link, path)).filter(Boolean)).toEqual([]);
  });

  test('the npm scripts it names exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...matchesIn(text, /\bnpm run ([\w:-]+)/g), ...matchesIn(text, /\bnpm (start|test)\b/g)];
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('the commands of `npx convenor` it names exist', async () => {
    for (const words of matchesIn(text, /\bnpx convenor ((?:[\w-]+)(?: (?:slack|teams))?)/g)) {
      expect(await helpOn(words), `npx convenor ${words}`).toContain(
        `Usage: convenor ${words.split(' ')[0]}`,
      );
    }
  });

  test('the settings it names exist', () => {
    const named = matchesIn(text, /(?<![\w-])([A-Z]{2,}(?:_[A-Z]+)+)\b/g);
    const inFiles = variableNames.filter((name) => variable(name).secret).map((name) => `${name}_FILE`);
    const known: string[] = [...variableNames, ...inFiles, ...NOT_OURS];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

/** What the command line says of one of its commands. */
async function helpOn(words: string): Promise<string> {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const unasked = () => {
    throw new Error('help was asked for, nothing else');
  };
  await runCommandLine([...words.split(' '), '--help'], {
    ...{ version: '0', env: {}, folder: '.', out: say, err: say },
    ...{
      start: unasked,
      migrate: unasked,
      rotateKey: unasked,
      checks: unasked,
      manifest: unasked,
      operator: unasked,
    },
  });
  return said;
}
