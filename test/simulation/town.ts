import { v7 } from 'uuid';
import type { Invocation } from '../../commands/invocation.ts';
import { UserError } from '../../commands/user-error.ts';
import type { View } from '../../commands/view.ts';
import { createStorage } from '../../storage/store.ts';
import { asks, profileOf, typedOn } from '../support/speaker.ts';
import { createSimulatedBot, doing, type SimulatedBot, type World } from './bot.ts';
import type { Chance } from './chance.ts';
import type { Conversations } from './channel.ts';
import { type Faults, noFaults } from './faults.ts';
import type { Office } from './office.ts';
import { CHANNELS, channelOf, type Person, replyTo } from './people.ts';
import { createSimulatedQueue, type SimulatedQueue } from './queue.ts';
import { createScheduler, type Scheduler } from './scheduler.ts';
import { createSlackSide, type SlackSide } from './slack-side.ts';
import { createTeamsSide, type TeamsSide } from './teams-side.ts';
import { createWire } from './wire.ts';

/** All bots, both platforms, Redis and the database, on a virtual clock. */
export interface Town {
  scheduler: Scheduler;
  bots: SimulatedBot[];
  slack: SlackSide;
  teams: TeamsSide;
  queue: SimulatedQueue;
  /** All lines logged. */
  logged: string[];
  /** The errors among them. */
  errors: string[];
  faults: Faults;
  /**
   * Sends a request to any bot that is up. There is no answer if no bot is up, or if it crashes meanwhile.
   */
  ask(invocation: Invocation, purpose: unknown, answered: Answered): void;
  /** Moves the clock on to `until`, and takes all steps due on the way. */
  passTo(until: Date): Promise<void>;
}

/** Called with the answer: a view, a refusal, or `nobody` if no bot answered. */
export type Answered = (answer: View | UserError | 'nobody') => void;

export interface TownOptions {
  start: Date;
  chance: Chance;
  before?: { slack: Conversations; teams: Conversations };
  committed(purpose: unknown): Promise<void>;
  tellsAnswers?: boolean;
}

/** The clock moves on in steps of this many milliseconds while jobs are due. */
const MOMENT_MS = 20_000;
const MOST_MOMENTS = 2_000;

export function createTown(
  office: Office,
  { start, chance, before, committed, tellsAnswers = false }: TownOptions,
): Town {
  const scheduler = createScheduler(start, chance.apart('turns'));
  const faults = noFaults();
  const logged: string[] = [];
  const errors: string[] = [];
  const byChance = chance.apart('faults');
  const slackWire = createWire('slack', scheduler, byChance, faults);
  const teamsWire = createWire('teams', scheduler, byChance, faults);
  const slack = createSlackSide(slackWire, scheduler.now, faults, before?.slack.copy());
  const teams = createTeamsSide(teamsWire, scheduler.now, faults, before?.teams.copy());
  const log = (into: string[]) => (facts: object, sentence: string) =>
    void into.push(`${sentence} ${describe(facts)}`);
  const anyBot = () => {
    const up = bots.filter((bot) => bot.isUp());
    return up.length > 0 ? up[byChance.below(up.length)] : undefined;
  };
  const queue = createSimulatedQueue(
    scheduler,
    byChance,
    () => anyBot()?.run,
    () => faults.wakes,
  );
  const world: World = {
    ...{ scheduler, queue, slack, teams, committed, tellsAnswers, chance: byChance },
    log: { debug: log(logged), info: log(logged), warn: log(logged), error: log(errors) },
    newId: createIds(scheduler.now, chance.apart('ids')),
    faults,
  };
  const bots = office.lines.map((line, index) => createSimulatedBot(`bot ${index + 1}`, line, world));
  const due = createStorage(office.reader.prisma).due;

  async function passTo(until: Date): Promise<void> {
    for (let moments = 0; moments < MOST_MOMENTS; moments++) {
      const [next] = await due(until, 1);
      if (!next) return scheduler.runUntil(until);
      if (next.dueAt > scheduler.now()) await scheduler.runUntil(next.dueAt);
      bots[moments % bots.length]?.tick();
      await scheduler.runUntil(new Date(scheduler.now().getTime() + MOMENT_MS));
    }
    throw new Error(`something stays due: ${JSON.stringify(await due(until, 3))}`);
  }

  const people = {};
  return {
    ...{ scheduler, bots, slack, teams, queue, logged, errors, faults, passTo },
    ask(invocation, purpose, answered) {
      const bot = anyBot();
      if (!bot) return answered('nobody');
      const told = (answer: View | UserError) => {
        const isLost = byChance.permille(faults.calls / 2);
        scheduler.after(byChance.below(30), people, '', () => {
          if (!isLost) answered(answer);
        });
      };
      const orRefusal = (error: unknown) => {
        if (!(error instanceof UserError)) throw error;
        return error;
      };
      void doing.run(purpose, () => bot.ask(invocation).catch(orRefusal).then(told));
    },
  };
}

/** Typed words as their platform's adapter reads them: from the usual channel, or from the one at `address`. */
export function typedBy(
  person: Person,
  words: string,
  request: string,
  address: string = CHANNELS[person.platform],
): Invocation {
  const { text, mentions } = typedOn(person.platform, words);
  const place = channelOf(person, address);
  const caller = {
    platform: place.platform,
    tenant: place.tenant,
    id: profileOf(person.platform, person.handle).userId,
  };
  const asked = { text, mentions, ...(person.platform === 'teams' && { seenByAll: true as const }) };
  const requestId = `${person.platform}:${request}`;
  return { asked, caller, place, requestId, reply: replyTo(person), ...asks };
}

/** Creates time-ordered ids, which are the same for the same seed. */
function createIds(now: () => Date, chance: Chance): () => string {
  let seq = 0;
  return () => {
    const random = Uint8Array.from({ length: 16 }, () => chance.below(256));
    seq += 1;
    return v7({ msecs: now().getTime(), seq, random });
  };
}

const describe = (facts: object): string =>
  JSON.stringify(facts, (_, value) =>
    value instanceof Error
      ? { name: value.name, message: value.message, cause: value.cause, stack: value.stack }
      : value,
  );
