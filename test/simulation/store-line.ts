import type { PrismaClient } from '../../storage/generated/client.ts';
import type { Ground, Waiting } from './ground.ts';
import { answered, DEADLOCK, isJob, type Life, shortened, terminated } from './life.ts';
import { clientOver, type Lender } from './line-client.ts';
import { type Answer, type Ask, type Lent, openSessions } from './sessions.ts';

/** A bot's database connections: real sessions, whose statements the scheduler sends one by one. */
export interface StoreLine {
  prisma: PrismaClient;
  begin(life: Life): void;
  /** Kills the life: statements in flight may or may not be done, and open transactions are rolled back. */
  crash(): Promise<void>;
  /** Whether the database answers. If not, all connections are broken off. */
  isReachable(): Promise<boolean>;
  /** The number of statements sent. */
  sent(): number;
  close(): Promise<void>;
}

/** `permille` in a thousand statements take longer, by up to `ms` milliseconds. */
const SLOW = { permille: 15, ms: 900 };
/** How long it takes, in milliseconds, to find out that the database is silent; and how often a statement sent to it looks. */
const REACH_MS = 800;
const LOOK_MS = 100;

interface Unsent {
  lent: Lent;
  isCommit: boolean;
  send(): Promise<void>;
  fail(): void;
}

const COMMIT: Ask = { text: 'COMMIT' };
const isCommit = ({ text }: Ask): boolean => /^\s*COMMIT/i.test(text);

/** Tells of a commit, if it is a request's or a job's, and not answered with a rollback. */
async function witnessCommit(
  at: Life,
  { isHandled, doing }: Lent,
  asked: Ask,
  { command }: Answer,
): Promise<void> {
  if (isCommit(asked) && command === 'COMMIT' && (isHandled || isJob(doing))) await at.committed(doing);
}

const NOTHING: Answer = { rows: [], fields: [], rowCount: 0, command: '', oid: 0 };

/** Opens the sessions of one bot, which are reused when it restarts. */
export async function openStoreLine(ground: Ground): Promise<StoreLine> {
  const sessions = await openSessions(ground);
  const { execute, abandon, giveBack } = sessions;
  let life: Life | undefined;
  let unsent = new Set<Unsent>();

  function ask(lent: Lent, config: Ask): Promise<Answer> {
    const at = life;
    if (!at) return lent.isBroken ? Promise.resolve(NOTHING) : execute(lent, config);
    if (lent.isBroken) return Promise.reject(terminated());
    const { scheduler, chance, name } = at;
    return new Promise((resolve, reject) => {
      const settle = (told: PromiseSettledResult<Answer>) => {
        if (life !== at) return; // the bot that asked has died
        if (at.tellsAnswers) scheduler.tell(`  ${name} is answered ${answered(config.values, told)}`);
        if (told.status === 'fulfilled') resolve(told.value);
        else reject(told.reason);
      };
      const fail = () => settle({ status: 'rejected', reason: terminated() });
      const isSlow = chance.permille(SLOW.permille) && at.faults.areSomeSlow;
      const waits = isSlow ? chance.below(SLOW.ms) : chance.below(3);
      const mine: Unsent = {
        ...{ lent, fail, isCommit: isCommit(config) },
        async send() {
          if (!unsent.has(mine) || (await at.isKilled())) return;
          if (at.faults.isDatabaseSilent && life === at)
            return void scheduler.after(LOOK_MS, at, '', mine.send);
          unsent.delete(mine);
          lent.fail = fail;
          await sendNow(at, lent, config, settle);
        },
      };
      unsent.add(mine);
      scheduler.after(waits, at, `  ${name}: ${shortened(config.text)}`, mine.send);
    });
  }

  async function sendNow(
    at: Life,
    lent: Lent,
    config: Ask,
    settle: (told: PromiseSettledResult<Answer>) => void,
  ): Promise<void> {
    const { scheduler, chance } = at;
    const fault = chance.permille(at.faults.statements)
      ? chance.pick(['before', 'after', 'deadlock'] as const)
      : null;
    if (fault) scheduler.tell(`${at.name}: the database fails (${fault}) at ${shortened(config.text)}`);
    if (fault === 'before') {
      await abandon(lent);
      await ground.look();
      return settle({ status: 'rejected', reason: terminated() });
    }
    const given: Ask =
      fault === 'deadlock' && lent.isOpen && !/^\s*(COMMIT|ROLLBACK)/i.test(config.text)
        ? { text: DEADLOCK }
        : config;
    let told: PromiseSettledResult<Answer> | undefined;
    const settled = execute(lent, given).then(
      (value) => (told = { status: 'fulfilled', value }),
      (reason: unknown) => (told = { status: 'rejected', reason }),
    );
    const finish = async (): Promise<void> => {
      lent.inFlight = undefined;
      if (told?.status === 'fulfilled') await witnessCommit(at, lent, config, told.value);
      if (told) settle(told);
    };
    const waiting: Waiting = {
      pid: lent.client.processID ?? 0,
      isDone: () => told !== undefined,
      settled,
      done: () => void scheduler.after(0, at, '', finish),
    };
    lent.inFlight = waiting;
    if (!(await ground.doneOrBlocked(waiting))) return;
    await ground.look();
    if (fault === 'after' && told?.status === 'fulfilled') {
      await witnessCommit(at, lent, config, told.value);
      await abandon(lent);
      await ground.look();
      return settle({ status: 'rejected', reason: terminated() });
    }
    await finish();
  }

  /** Breaks off all connections to a silent database, which may carry out a commit that had set out for it all the same. */
  async function breakOff(at: Life): Promise<void> {
    at.scheduler.tell(`${at.name} breaks its connections off`);
    const failed = [...unsent];
    unsent = new Set();
    for (const { lent, isCommit: commits } of failed) {
      if (!commits || !at.chance.permille(500)) continue;
      await witnessCommit(at, lent, COMMIT, await execute(lent, COMMIT));
    }
    const blocked = sessions.lentOut().filter(({ inFlight }) => inFlight);
    await sessions.abandonAll();
    for (const { fail } of [...failed, ...blocked]) fail();
  }

  const lender: Lender = {
    lend: async () => {
      const lent = await sessions.lend(life?.doing());
      return { query: (config) => ask(lent, config), release: () => giveBack(lent) };
    },
    timers: {
      after: (milliseconds, work) => (life ? life.scheduler.after(milliseconds, life, '', work) : () => {}),
    },
  };
  const prisma = await clientOver(lender);

  return {
    prisma,
    isReachable() {
      const at = life;
      if (!at?.faults.isDatabaseSilent) return Promise.resolve(true);
      return new Promise((done) => {
        at.scheduler.after(REACH_MS, at, '', async () => {
          const isSilent = at.faults.isDatabaseSilent;
          if (isSilent) await breakOff(at);
          done(!isSilent);
        });
      });
    },
    sent: sessions.sent,
    begin(next) {
      life = next;
    },
    async crash() {
      const over = life;
      if (!over) return;
      const { chance, scheduler } = over;
      life = undefined;
      scheduler.drop(over);
      const [first, ...others] = unsent;
      if (first && chance.permille(500)) await chance.pick([first, ...others]).send(); // sent, but the answer is lost
      scheduler.drop(over);
      sessions.forgetWanting();
      await sessions.abandonAll();
      unsent = new Set();
      await ground.look();
    },
    async close() {
      life = undefined;
      // Prisma's own disconnect would wait for statements that never settle, and has nothing else to close.
      await sessions.close();
    },
  };
}
