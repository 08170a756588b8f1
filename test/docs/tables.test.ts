import { expect, test } from 'vitest';
import { slackManifest } from '../../adapters/slack/manifest.ts';
import { capabilities, commands, purpose } from '../../commands/index.ts';
import { abilityWords, whoMayWhat } from '../../commands/roles/ability-words.ts';
import { ABILITIES, brings, ROLES, type Standpoint } from '../../commands/roles/roles.ts';
import { tableUnder } from './pages.ts';

const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``;

test('the README lists every command', () => {
  const rows = commands.map(
    ({ usage, summary, examples }) => `| ${code(usage)} | ${summary} | ${code(examples[0] ?? '')} |`,
  );
  const table = ['| Type | To | For example |', '|---|---|---|', ...rows].join('\n');
  expect(tableUnder('README.md', 'What to type'), 'change README.md with commands/').toBe(table);
});

test('docs/roles.md tells who may do what as help roles does, and role by role', () => {
  const inWords = whoMayWhat(abilityWords(capabilities)).map(({ may, who }) => `| ${may} | ${who} |`);
  const abilities = ABILITIES;
  const byRole = (Object.keys(ROLES) as Standpoint[]).map((role) =>
    ['', ROLES[role], ...abilities.map((ability) => (brings(role, ability) ? 'yes' : 'no')), '']
      .join(' | ')
      .trim(),
  );
  const tables = [
    ...['| To | Who may |', '|---|---|', ...inWords],
    ...[`| Role | ${abilities.join(' | ')} |`, `|---|${'---|'.repeat(abilities.length)}`, ...byRole],
  ];
  expect(tableUnder('docs/roles.md', 'Who may do what')).toBe(tables.join('\n'));
});

test('docs/architecture.md tells who may import whom as the tool checks it', async () => {
  const { forbidden } = await importRules();
  const rows = forbidden.flatMap(({ name, comment }) => {
    const room = / may not import this$/.test(name) ? name.replace(/ may not import this$/, '') : undefined;
    const may = comment.replace(/^It may import (.*)\.$/, '$1').split(', ');
    return room ? [`| ${code(room)} | ${may.map(code).join(', ')} |`] : [];
  });
  const table = ['| Room | May import, besides itself |', '|---|---|', ...rows].join('\n');
  expect(tableUnder('docs/architecture.md', 'Who may import whom')).toBe(table);
});

test('docs/operating.md says what each of Slack’s permissions is for', () => {
  const manifest = JSON.parse(
    slackManifest({ command: '/lpn', publicUrl: 'https://convenor.example.nhs.uk', commands, purpose }),
  );
  const rows = tableUnder('docs/operating.md', 'What it may do in Slack').split('\n').slice(2);
  const told = rows.map((row) => row.split('`')[1]);
  expect(told).toEqual(manifest.oauth_config.scopes.bot);
});

/** The rules as the tool reads them; their file has no types. */
async function importRules(): Promise<{ forbidden: { name: string; comment: string }[] }> {
  const file = new URL('../../.dependency-cruiser.mjs', import.meta.url).href;
  return (await import(file)).default;
}
