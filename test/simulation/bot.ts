import { AsyncLocalStorage } from 'node:async_hooks';
import { createDispatch } from '../../commands/dispatch.ts';
import { language } from '../../commands/index.ts';
import type { Invocation } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import { createSealing } from '../../commands/sealing/sealing.ts';
import type { View } from '../../commands/view.ts';
import type { JobName, Payload } from '../../jobs/job.ts';
import { createWork, type ProcessWork } from '../../jobs/work.ts';
import { createStorage } from '../../storage/store.ts';
import type { Chance } from './chance.ts';
import type { Faults } from './faults.ts';
import type { Life } from './life.ts';
import type { SimulatedQueue } from './queue.ts';
import type { Scheduler } from './scheduler.ts';
import type { SlackSide } from './slack-side.ts';
import type { StoreLine } from './store-line.ts';
import type { TeamsSide } from './teams-side.ts';

export const SEALING_KEY = 'a sealing key for simulations';
export const ZONE = 'Europe/London';

/** The request or job that the current async context works for, as the database layer needs to know it. */
export const doing = new AsyncLocalStorage<unknown>();

/** What all bots of a run share. */
export interface World {
  scheduler: Scheduler;
  chance: Chance;
  queue: SimulatedQueue;
  slack: SlackSide;
  teams: TeamsSide;
  log: Log;
  newId(): string;
  faults: Faults;
  tellsAnswers: boolean;
  committed(doing: unknown): Promise<void>;
}

/** One process of the bot, which may crash and restart. */
export interface SimulatedBot {
  isUp(): boolean;
  begin(): void;
  /** Kills it in the middle of whatever it does. */
  crash(): Promise<void>;
  /** Kills it when it is about to send its `statements`-th next statement, and calls `killed` then. */
  killAt(statements: number, killed: () => void): void;
  /** Runs an invocation. Never settles if the bot crashes meanwhile. */
  ask(invocation: Invocation): Promise<View>;
  run(job: JobName, payload: Payload): { done: Promise<void>; isAlive(): boolean };
  /** Runs the reconcile tick now. */
  tick(): void;
}

/** Creates a bot on its database connections. */
export function createSimulatedBot(name: string, line: StoreLine, world: World): SimulatedBot {
  const { scheduler, chance, log, newId } = world;
  let doom: { statements: number; killed(): void } | undefined;
  let alive: { life: Life; work: ProcessWork; ask: SimulatedBot['ask'] } | undefined;

  async function isKilled(): Promise<boolean> {
    if (!doom || --doom.statements > 0) return false;
    const { killed } = doom;
    await crash();
    killed();
    return true;
  }

  async function crash(): Promise<void> {
    doom = undefined;
    if (!alive) return;
    scheduler.tell(`${name} is killed`);
    alive = undefined;
    await line.crash();
  }

  function bear(): NonNullable<typeof alive> {
    const life: Life = {
      ...{ name, scheduler, chance, isKilled },
      faults: world.faults,
      committed: world.committed,
      tellsAnswers: world.tellsAnswers,
      doing: () => doing.getStore(),
    };
    line.begin(life);
    const storage = createStorage(
      line.prisma,
      { beginsDigests: true },
      {
        random: chance.next,
        pause: (ms) => new Promise<void>((done) => void scheduler.after(ms, life, '', done)),
      },
    );
    const sealing = createSealing(SEALING_KEY);
    const now = scheduler.now;
    const timers = scheduler.timersFor(life, '');
    const work = createWork(
      world.queue,
      {
        ...{ storage, sealing, zone: ZONE, now, newId, log, random: chance.next },
        messengers: { slack: world.slack.messengerOf(life, log), teams: world.teams.messengerOf(life) },
      },
      { timers },
    );
    const dispatch = createDispatch({
      ...{ language, operatorCommands: [], storage, sealing, zone: ZONE, now, newId, log },
      ...{ isReachable: line.isReachable, timers },
      wake: work.wake,
      awaitCard: work.awaitCard,
      newCode: (length) => newId().replaceAll('-', '').slice(-length).toUpperCase(),
    });
    return { life, work, ask: dispatch };
  }

  return {
    isUp: () => alive !== undefined,
    begin() {
      alive = bear();
      scheduler.tell(`${name} begins`);
      void alive.work.tick();
    },
    crash,
    killAt(statements, killed) {
      doom = { statements, killed };
    },
    ask(invocation) {
      if (!alive) return Promise.reject(new Error(`${name} is away`));
      return alive.ask(invocation);
    },
    run(job, payload) {
      const mine = alive;
      if (!mine) throw new Error(`${name} is away`);
      return {
        done: doing.run({ job, id: payload.id }, () => mine.work.run(job, payload)),
        isAlive: () => alive === mine,
      };
    },
    tick: () => void alive?.work.tick(),
  };
}
