import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

test('the image and the documents start the bot with the settings that npm start gives Node', () => {
  const { start } = JSON.parse(read('package.json')).scripts;
  const [, command = '[]'] = /^CMD (\[.*\])$/m.exec(read('Dockerfile')) ?? [];
  expect(JSON.parse(command).join(' ')).toBe(start);
  expect(read('README.md')).toContain(start);
  expect(read('docs/operating.md')).toContain(start);
});
