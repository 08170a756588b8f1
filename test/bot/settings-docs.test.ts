import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { readSettings } from '../../bot/settings.ts';
import type { Variable } from '../../bot/variable.ts';
import { variable, variableNames } from '../../bot/variables.ts';

const groups = [...new Set(variableNames.map((name) => variable(name).group))];
const plain = (description: string) => description.replaceAll('`', '');

/** `.env.example`: every setting, commented out, so that a copy changes nothing until a line is uncommented. */
function toEnvExample(): string {
  const intro =
    '# Copy this file to .env and uncomment what you need. The real environment wins over .env.\n';
  const lines = groups.flatMap((group) => [
    `# --- ${group} ---\n`,
    ...variableNames
      .filter((name) => variable(name).group === group)
      .map((name) => {
        const { description, default: preset, example } = variable(name);
        const note =
          preset === undefined ? 'Not set by default. For example:' : `Default: ${preset}. For example:`;
        return `# ${plain(description)}\n# ${note}\n# ${name}=${example}\n`;
      }),
  ]);
  return [intro, ...lines].join('\n');
}

/** The table of docs/operating.md. */
function toTable(): string {
  const cell = ({ default: preset }: Variable) =>
    preset === undefined ? 'not set' : `\`${preset.replaceAll(',', ', ')}\``;
  const rows = variableNames.map((name) => {
    const { group, description, secret, example } = variable(name);
    return `| \`${name}\` | ${group} | ${description}${secret ? ' **Secret.**' : ''} | ${cell(variable(name))} | \`${example}\` |`;
  });
  return ['| Setting | For | What it does | Default | Example |', '|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}

test('.env.example lists every setting', async () => {
  await expect(toEnvExample()).toMatchFileSnapshot('../../.env.example');
});

test('the table in docs/operating.md lists every setting', async () => {
  const operating = await readFile('docs/operating.md', 'utf8');
  const section = /^## Settings\n(.*?)(?=^## |$(?![\s\S]))/ms.exec(operating)?.[1] ?? '';
  const table = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .join('\n');
  expect(table, 'change bot/variables.ts and this table together').toBe(toTable());
});

test('every example in .env.example is one that is taken', async () => {
  const example = await readFile('.env.example', 'utf8');
  const settings = parseEnv(example.replace(/^# (?=[A-Z_]+=)/gm, ''));
  expect(Object.keys(settings)).toEqual([...variableNames].sort());
  // The app signs in to Microsoft with one of these, whichever it is.
  const {
    MICROSOFT_APP_PASSWORD: _,
    MICROSOFT_APP_CERTIFICATE,
    MICROSOFT_FEDERATED_TOKEN_FILE,
    ...others
  } = settings;
  for (const one of [{ MICROSOFT_APP_CERTIFICATE }, { MICROSOFT_FEDERATED_TOKEN_FILE }])
    expect(() => readSettings({ ...others, ...one, NODE_ENV: 'development' })).not.toThrow();
  const secret = { MICROSOFT_APP_PASSWORD: 'a secret' };
  expect(() => readSettings({ ...others, ...secret, NODE_ENV: 'development' })).not.toThrow();
});
