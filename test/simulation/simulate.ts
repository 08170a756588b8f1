import { parseArgs } from 'node:util';
import { startPostgres } from '../support/postgres.ts';
import { found } from './founding.ts';
import { openOffice } from './office.ts';
import { type Outcome, runStory } from './run-story.ts';
import { shrink } from './shrink.ts';
import { type Story, storyOf } from './story.ts';

/** Runs many seeds, or one, and prints the shortest story of the first that fails: see CONTRIBUTING.md. */
const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    every: { type: 'boolean', default: false },
  },
});

const EVERY = 500;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The steps in short: without SQL statements. */
const inShort = ({ told }: Outcome): string => told.filter((line) => !/^\S+ {3}/.test(line)).join('\n');

const problemsOf = ({ violations }: Outcome): string => violations.map((each) => `  ✗ ${each}`).join('\n');

const whole = ({ told }: Outcome): string => told.join('\n');

async function main(): Promise<boolean> {
  const postgres = await startPostgres();
  const office = await openOffice(await postgres.createDatabase('migrated'));
  try {
    const founding = await found(office);
    const run = (story: Story) => runStory(office, founding, story);
    if (values.seed !== undefined) return await replay(Number(values.seed), run);
    return await runMany(run);
  } finally {
    await office.close();
    await postgres.stop();
  }
}

type Run = (story: Story) => Promise<Outcome>;

async function replay(seed: number, run: Run): Promise<boolean> {
  const outcome = await run(storyOf(seed));
  say(whole(outcome));
  say(outcome.violations.length > 0 ? problemsOf(outcome) : `Seed ${seed} is clean.`);
  return outcome.violations.length === 0;
}

async function runMany(run: Run): Promise<boolean> {
  const [from, count] = [Number(values.from), Number(values.seeds)];
  const began = Date.now();
  let kills = 0;
  let failed = 0;
  const soFar = (seeds: number) =>
    `${seeds} seeds, ${kills} kills, ${failed} failed, ${Math.round((Date.now() - began) / 1000)} seconds`;
  for (let seed = from; seed < from + count; seed++) {
    const outcome = await run(storyOf(seed));
    kills += outcome.kills;
    if (outcome.violations.length > 0) {
      failed += 1;
      say(`Seed ${seed} fails:\n${problemsOf(outcome)}`);
      if (!values.every) {
        const shortest = await shrink(outcome, run);
        say(`\nIts shortest story:\n${inShort(shortest)}\n${problemsOf(shortest)}`);
        say(`\nTo see it again, whole: npm run simulate -- --seed ${seed}`);
        break;
      }
    }
    if ((seed - from + 1) % EVERY === 0) say(soFar(seed - from + 1));
  }
  if (failed === 0) say(`All clean: ${soFar(count)}.`);
  return failed === 0;
}

// A transaction whose bot was killed leaves timers that would keep this process alive for minutes.
process.exit((await main()) ? 0 : 1);
