import { setImmediate as turn } from 'node:timers/promises';
import type { Timers } from '../../storage/rows/timers.ts';
import type { Chance } from './chance.ts';

/** A step that waits for its turn: a statement, a call, an answer or a timer. */
interface Step {
  at: number;
  /** Its owner, with which it is dropped. */
  owner: object;
  label: string;
  go(): void | Promise<void>;
}

/** The virtual clock and the order of everything in a run: one step at a time, chosen by the seed. */
export interface Scheduler {
  now(): Date;
  /** Calls `go` in its turn, after at least `milliseconds`. Returns a function that cancels it. */
  after(milliseconds: number, owner: object, label: string, go: Step['go']): () => void;
  /** `after` as timers, for one owner. */
  timersFor(owner: object, label: string): Timers;
  /** Drops all steps of this owner, also those that it still adds: their callbacks are never called. */
  drop(owner: object): void;
  /** The labels of the steps taken, in order. */
  told: string[];
  tell(line: string): void;
  /** Takes all steps due before `until`, and sets the clock to it. */
  runUntil(until: Date): Promise<void>;
  /** The number of steps taken. */
  steps(): number;
}

/** The longest virtual time that a step takes, in milliseconds. */
const STEP_MS = 4;
/** The limit that stops an endless run. */
const MOST_STEPS = 60_000;

/** Creates a scheduler whose choices depend on `chance` alone. */
export function createScheduler(start: Date, chance: Chance): Scheduler {
  let clock = start.getTime();
  let taken = 0;
  const waiting: Step[] = [];
  const dropped = new WeakSet<object>();
  const told: string[] = [];
  const tell = (line: string) => void told.push(`${new Date(clock).toISOString().slice(5, 23)} ${line}`);

  const take = (step: Step): void => {
    const index = waiting.indexOf(step);
    if (index >= 0) waiting.splice(index, 1);
  };

  /** A random one of the steps due now, or else the next one to fall due. */
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
    if (!dropped.has(owner)) waiting.push(step);
    return () => take(step);
  };

  return {
    now: () => new Date(clock),
    after,
    timersFor: (owner, label) => ({ after: (milliseconds, work) => after(milliseconds, owner, label, work) }),
    drop(owner) {
      dropped.add(owner);
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

/** Turns of the event loop: more than any answer needs to pass through all its promises. */
const TURNS = 4;

/** Resolves when the code that a step resumed has run until it waits again. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < TURNS; turns++) await turn();
}
