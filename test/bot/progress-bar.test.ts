import { expect, test } from 'vitest';
import { progressBar } from '../../bot/command-line/progress-bar.ts';

test('a progress bar stays on its line until all is done', () => {
  let drawn = '';
  const progress = progressBar('Importing', (text) => (drawn += text));
  progress(0.5);
  expect(drawn).toBe(`\rImporting ${'█'.repeat(15)}${'░'.repeat(15)} 50 %`);
  progress(1);
  expect(drawn.endsWith(`${'█'.repeat(30)} 100 %\n`)).toBe(true);
});
