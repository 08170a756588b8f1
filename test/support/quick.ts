import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The imports that make a test slow: databases, child processes, a browser. */
const SLOW = /^(node:child_process|playwright-core|storage\/database\/open-database\.ts)$/;

/** Matches the imports of a file that exist at run time, so not those of types. */
const IMPORTED = /^(?:import|export)(?! type\b)[^;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm;

/** The test files that import nothing slow, directly or indirectly, by their paths from the project's folder. */
export function quickTests(): string[] {
  const known = new Map<string, boolean>();

  function isSlow(path: string): boolean {
    if (SLOW.test(path)) return true;
    if (!path.startsWith('test/') || !existsSync(join(root, path))) return false;
    const before = known.get(path);
    if (before !== undefined) return before;
    known.set(path, false); // for circular imports: the file's own answer is still being found
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
