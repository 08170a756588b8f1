import { setImmediate as turn } from 'node:timers/promises';
import type { Timers } from '../../jobs/timers.ts';
import type { Chance } from './chance.ts';

/** Something that waits for its turn: a statement, a call, an answer on its way, a timer. */
interface Step {
  at: number;
  /** Whose it is: it goes with its owner. */
  owner: object;
  label: string;
  go(): void | Promise<void>;
}

/** Turns, and the time, of everything in a run: one step at a time, in an order that the seed chooses. */
export interface Scheduler {
  now(): Date;
  /** Has `go` done after so many milliseconds, when its turn has come. Answers how to call it off. */
  after(milliseconds: number, owner: object, label: string, go: Step['go']): () => void;
  /** The same as timers, for one owner. */
  timersFor(owner: object, label: string): Timers;
  /** Whoever waits on behalf of this owner waits for ever. */
  drop(owner: object): void;
  /** The labels of what was done, in order. */
  told: string[];
  tell(line: string): void;
  /** Takes steps until nothing is left to do before `until`, which it then is. */
  runUntil(until: Date): Promise<void>;
  /** How many steps were taken. */
  steps(): number;
}

/** How much time a step takes at most, in milliseconds. */
const STEP_MS = 4;
/** Of a run that never ends. */
const MOST_STEPS = 60_000;

/** Makes it; what is chosen is chosen by `chance` alone. */
export function createScheduler(start: Date, chance: Chance): Scheduler {
  let clock = start.getTime();
  let taken = 0;
  const waiting: Step[] = [];
  const told: string[] = [];
  const tell = (line: string) => void told.push(`${new Date(clock).toISOString().slice(5, 23)} ${line}`);

  const take = (step: Step): void => {
    const index = waiting.indexOf(step);
    if (index >= 0) waiting.splice(index, 1);
  };

  /** Of what may be done by now one by chance, or else whatever is first to come. */
  function choose(until: number): Step | undefined {
    const ready = waiting.filter(({ at }) => at <= clock);
    const [first, ...others] = ready;
    if (first) return chance.pick([first, ...others]);
    const next = waiting.reduce<Step | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
    if (!next || next.at > until) return undefined;
    clock = next.at;
    return next;
  }

  const after: Scheduler['after'] = (milliseconds, owner, label, go) => {
    const step = { at: clock + Math.max(0, Math.ceil(milliseconds)), owner, label, go };
    waiting.push(step);
    return () => take(step);
  };

  return {
    now: () => new Date(clock),
    after,
    timersFor: (owner, label) => ({ after: (milliseconds, work) => after(milliseconds, owner, label, work) }),
    drop(owner) {
      for (const step of waiting.filter((each) => each.owner === owner)) take(step);
    },
    told,
    tell,
    steps: () => taken,
    async runUntil(until) {
      for (;;) {
        await settled();
        const step = choose(until.getTime());
        if (!step) break;
        take(step);
        taken += 1;
        if (taken > MOST_STEPS) throw new Error(`it does not come to an end: ${told.slice(-20).join('\n')}`);
        if (step.label) tell(step.label);
        await step.go();
        clock += chance.below(STEP_MS);
      }
      clock = Math.max(clock, until.getTime());
    },
  };
}

/** More than any answer needs to go through all who wait for it. */
const TURNS = 4;

/** Resolves when whoever was answered has done all that there was to do, and waits for the next turn. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < TURNS; turns++) await turn();
}
