import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What takes time: databases, other processes, a browser, a checkout of its own. */
const SLOW = /^(node:child_process|playwright-core|storage\/database\/open-database\.ts)$/;

/** What a file is made of when it runs; types are gone by then. */
const IMPORTED = /^(?:import|export)(?! type\b)[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm;

/** The test files that need none of what takes time, by their paths from the project's folder. */
export function quickTests(): string[] {
  const known = new Map<string, boolean>();

  function isSlow(path: string): boolean {
    if (SLOW.test(path)) return true;
    if (!path.startsWith('test/') || !existsSync(join(root, path))) return false;
    const before = known.get(path);
    if (before !== undefined) return before;
    known.set(path, false); // should it be met again on the way: what it needs is being found out
    const slow = importedBy(path).some(isSlow);
    known.set(path, slow);
    return slow;
  }

  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/${name}`)
    .filter((path) => !isSlow(path));
}

function importedBy(path: string): string[] {
  const found = readFileSync(join(root, path), 'utf8').matchAll(IMPORTED);
  return [...found].flatMap(([, name = '', dynamic = '']) => {
    const from = name || dynamic;
    return from.startsWith('.') ? relative(root, join(root, dirname(path), from)) : from;
  });
}
