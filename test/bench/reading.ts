import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Typed } from '../../commands/invocation.ts';
import { asTyped, corpus } from '../commands/typed/corpus/corpus.ts';
import { hostileLines } from './hostile-lines.ts';
import { ROOT } from './programs.ts';
import type { LineRead } from './read-lines.ts';

/** What it takes to read a typed line, in microseconds. */
export interface ReadingCosts {
  /** Any line of the corpus. */
  all: Beside;
  /** A line that was a command before people's own words were understood too. */
  both: Beside;
  /** The hardest of the lines of 4,000 characters, and what it is made of. */
  hostile: { took: number; name: string };
}

/** What lines take by the grammar as it is, and as it was; undefined where the history does not go back so far. */
export interface Beside {
  now: number;
  before: number | undefined;
}

/** The last commit whose grammar knew the manual's sentences only. */
const BEFORE = 'f0aba20';

/** Reads the corpus by both grammars in one process, turn by turn. What they need lies in `folder`. */
export async function measureReading(folder: string): Promise<ReadingCosts> {
  const program = await bundled(folder, 'read-lines', ROOT, "import './test/bench/read-lines.ts';");
  const now = await bundled(
    folder,
    'now',
    ROOT,
    `import { readAsked } from './commands/door/read-asked.ts';
     import { language } from './commands/index.ts';
     export const read = (typed, reading) => readAsked(typed, language, reading);`,
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
           export const read = (typed, reading) => readAsked(typed, commands, reading);`,
        );
  const lines = written(
    folder,
    corpus.map(({ typed }) => asTyped(typed)),
  );
  const [nows = [], befores] = run(program, lines, before === undefined ? [now] : [now, before]);
  const beside = (isOne: (at: number) => boolean): Beside => ({
    now: mean(nows.filter((_, at) => isOne(at))),
    before: befores && mean(befores.filter((_, at) => isOne(at))),
  });
  return {
    all: beside(() => true),
    both: beside((at) => nows[at]?.isCommand === true && befores?.[at]?.isCommand !== false),
    hostile: hardest(program, now, folder),
  };
}

function hardest(program: string, grammar: string, folder: string): ReadingCosts['hostile'] {
  const hostile = hostileLines();
  const [read = []] = run(program, written(folder, Object.values(hostile)), [grammar]);
  const took = Math.max(...read.map((each) => each.took));
  return { took, name: Object.keys(hostile)[read.findIndex((each) => each.took === took)] ?? '' };
}

const mean = (reads: LineRead[]): number => reads.reduce((sum, { took }) => sum + took, 0) / reads.length;

/** The file that holds these lines for a process that reads them. */
function written(folder: string, lines: Typed[]): string {
  const file = join(folder, `lines-${lines.length}.json`);
  writeFileSync(file, JSON.stringify(lines));
  return file;
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
  await build({
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', outfile, logLevel: 'error' },
    stdin: { contents: entry, resolveDir: source, loader: 'ts' },
    external: ['pg-native'],
    banner: {
      js: `import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);`,
    },
  });
  return outfile;
}

function run(program: string, lines: string, grammars: string[]): LineRead[][] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, lines, ...grammars], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The lines could not be read: ${stderr}`);
  return JSON.parse(stdout);
}
