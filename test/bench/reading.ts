import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { asTyped, corpus } from '../commands/typed/corpus/corpus.ts';
import { ROOT } from './programs.ts';

/** What it takes to read a typed line, in microseconds: by the grammar as it is, and as it was before it understood people. */
export interface ReadingCosts {
  now: number;
  /** Undefined where the history does not go back so far. */
  before: number | undefined;
}

/** The last commit whose grammar knew the manual's sentences only. */
const BEFORE = 'f0aba20';

/** Reads the corpus by both grammars, each in a process of its own, turn by turn. What they need lies in `folder`. */
export async function measureReading(folder: string): Promise<ReadingCosts> {
  const lines = join(folder, 'lines.json');
  writeFileSync(lines, JSON.stringify(corpus.map(({ typed }) => asTyped(typed))));
  const now = await bundled(
    folder,
    'now',
    ROOT,
    `import { readAsked } from './commands/door/read-asked.ts';
     import { language } from './commands/index.ts';
     measureLines((typed, reading) => readAsked(typed, language, reading));`,
  );
  const source = sourceOf(BEFORE, folder);
  const before =
    source === undefined
      ? undefined
      : await bundled(
          folder,
          'before',
          source,
          `import { readAsked } from './commands/read-asked.ts';
           import { commands } from './commands/index.ts';
           measureLines((typed, reading) => readAsked(typed, commands, reading));`,
        );
  const turns = [0, 1, 2].map(() => ({
    now: run(now, lines),
    before: before === undefined ? Number.NaN : run(before, lines),
  }));
  return {
    now: Math.min(...turns.map((turn) => turn.now)),
    before: before === undefined ? undefined : Math.min(...turns.map((turn) => turn.before)),
  };
}

/** A commit's source in a folder of its own; undefined where there is no such commit here. */
function sourceOf(commit: string, folder: string): string | undefined {
  const packed = spawnSync('git', ['archive', commit, 'commands', 'storage'], { cwd: ROOT, maxBuffer: 1e9 });
  if (packed.status !== 0) return undefined;
  const source = join(folder, 'source-before');
  mkdirSync(source);
  spawnSync('tar', ['-x', '-C', source], { input: packed.stdout });
  symlinkSync(join(ROOT, 'node_modules'), join(source, 'node_modules'));
  symlinkSync(join(ROOT, 'storage/generated'), join(source, 'storage/generated'));
  return source;
}

async function bundled(folder: string, name: string, source: string, entry: string): Promise<string> {
  const outfile = join(folder, `reading-${name}.mjs`);
  const measure = JSON.stringify(join(import.meta.dirname, 'read-lines.ts'));
  await build({
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', outfile, logLevel: 'error' },
    stdin: {
      contents: `import { measureLines } from ${measure};\n${entry}`,
      resolveDir: source,
      loader: 'ts',
    },
    external: ['pg-native'],
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);`,
    },
  });
  return outfile;
}

function run(program: string, lines: string): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, lines], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The lines could not be read: ${stderr}`);
  return Number(stdout);
}
