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
  all: number;
  /**
   * A line that was a command before people's own words were understood too: by the grammar as it is, and as it was then.
   * Undefined where the history does not go back so far.
   */
  both: { now: number; before: number } | undefined;
  /** The hardest of the lines of 4,000 characters, and what it is made of. */
  hostile: { took: number; name: string };
}

/** The last commit whose grammar knew the manual's sentences only. */
const BEFORE = 'f0aba20';

/** Reads the corpus by both grammars, each in a process of its own, turn by turn. What they need lies in `folder`. */
export async function measureReading(folder: string): Promise<ReadingCosts> {
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
  const lines = written(
    folder,
    corpus.map(({ typed }) => asTyped(typed)),
  );
  const turns = [0, 1, 2].map(() => ({
    now: run(now, lines),
    before: before === undefined ? [] : run(before, lines),
  }));
  const [nows, befores] = [best(turns.map((turn) => turn.now)), best(turns.map((turn) => turn.before))];
  const ofBoth = (reads: LineRead[]) =>
    reads.filter((_, at) => nows[at]?.isCommand && befores[at]?.isCommand);
  return {
    all: mean(nows),
    both: befores.length === 0 ? undefined : { now: mean(ofBoth(nows)), before: mean(ofBoth(befores)) },
    hostile: hardest(now, folder),
  };
}

function hardest(program: string, folder: string): ReadingCosts['hostile'] {
  const hostile = hostileLines();
  const read = run(program, written(folder, Object.values(hostile)));
  const took = Math.max(...read.map((each) => each.took));
  return { took, name: Object.keys(hostile)[read.findIndex((each) => each.took === took)] ?? '' };
}

/** The least that each line took in any of the turns. */
const best = ([first = [], ...others]: LineRead[][]): LineRead[] =>
  first.map(({ took, isCommand }, at) => ({
    took: Math.min(took, ...others.map((turn) => turn[at]?.took ?? took)),
    isCommand,
  }));

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

function run(program: string, lines: string): LineRead[] {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, lines], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The lines could not be read: ${stderr}`);
  return JSON.parse(stdout);
}
