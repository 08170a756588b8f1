import { readFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import type { Command } from '../../commands/command.ts';
import { commands, language } from '../../commands/index.ts';
import { countDown } from './example/count-down.ts';

/** Where the guide has the reader put each file of example/. */
const FILES = {
  'commands/meetings/working-days-between.ts': 'working-days-between.ts',
  'commands/meetings/count-down.ts': 'count-down.ts',
  'test/commands/meetings/count-down.test.ts': 'count-down-tests.ts',
};

/** An example file as it reads in the place the guide gives it: only the paths of its imports are others. */
async function inItsPlace(place: string): Promise<string> {
  const name = FILES[place as keyof typeof FILES];
  const source = await readFile(new URL(`example/${name}`, import.meta.url), 'utf8');
  if (place.startsWith('test/')) return source.replaceAll("'./", "'../../../commands/meetings/");
  return source.replaceAll('../../../commands/meetings/', './').replaceAll('../../../commands/', '../');
}

test.each(Object.keys(FILES))('docs/adding-a-command.md shows %s as it is tested here', async (place) => {
  const guide = await readFile('docs/adding-a-command.md', 'utf8');
  expect(guide).toContain(`\`${place}\`:\n\n\`\`\`ts\n${await inItsPlace(place)}\`\`\`\n`);
});

// As the guide has the reader do in commands/index.ts; then its tests are run.
const lists: Command[][] = [commands, language.byFirstWord.get('meeting') ?? []];
const byName = language.byName as Map<string, Command[]>;
for (const listed of lists) listed.push(countDown);
byName.set('meeting countdown', [countDown]);
afterAll(() => {
  for (const listed of lists) listed.splice(listed.indexOf(countDown), 1);
  byName.delete('meeting countdown');
});
await import('./example/count-down-tests.ts');
