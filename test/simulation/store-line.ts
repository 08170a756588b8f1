import pg from 'pg';
import type { PrismaClient } from '../../storage/generated/client.ts';
import type { Ground, Waiting } from './ground.ts';
import { answered, DEADLOCK, inOneOrder, isJob, type Life, shortened, terminated } from './life.ts';
import { clientOver, type Lender } from './line-client.ts';

/** A bot's database connections: real sessions, whose statements the scheduler sends one by one. */
export interface StoreLine {
  prisma: PrismaClient;
  begin(life: Life): void;
  /** Kills the life: statements in flight may or may not be done, and open transactions are rolled back. */
  crash(): Promise<void>;
  /** The number of statements sent. */
  sent(): number;
  close(): Promise<void>;
}

type Ask = { text: string } & pg.QueryConfig;
type Answer = pg.QueryResult;

const SESSIONS = 5;
/** `permille` in a thousand statements take longer, by up to `ms` milliseconds. */
const SLOW = { permille: 15, ms: 900 };

/** One session of the pool while it is checked out. */
interface Lent {
  client: pg.Client & { processID?: number };
  isOpen: boolean;
  isBroken: boolean;
  isHandled: boolean;
  doing: unknown;
  inFlight: Waiting | undefined;
}

interface Unsent {
  lent: Lent;
  send(): Promise<void>;
}

const NOTHING: Answer = { rows: [], fields: [], rowCount: 0, command: '', oid: 0 };

/** Opens the sessions of one bot, which are reused when it restarts. */
export async function openStoreLine(ground: Ground): Promise<StoreLine> {
  const clients = await Promise.all(
    Array.from({ length: SESSIONS }, async () => {
      const client = new pg.Client({ connectionString: ground.url, options: '-c TimeZone=UTC' });
      await client.connect();
      return client;
    }),
  );
  let life: Life | undefined;
  let free = [...clients];
  let lentOut = new Set<Lent>();
  let unsent = new Set<Unsent>();
  let wanting: ((lent: Lent) => void)[] = [];
  let sent = 0;

  function lend(): Promise<Lent> {
    const client = free.shift();
    const doing = life?.doing();
    if (client) return Promise.resolve(take(client, doing));
    return new Promise((resolve) => {
      wanting.push((lent) => resolve(Object.assign(lent, { doing })));
    });
  }
  function take(client: pg.Client, doing: unknown): Lent {
    const lent: Lent = {
      client,
      isOpen: false,
      isBroken: false,
      isHandled: false,
      doing,
      inFlight: undefined,
    };
    lentOut.add(lent);
    return lent;
  }
  function giveBack(lent: Lent): void {
    if (!lentOut.delete(lent)) return;
    const next = wanting.shift();
    if (next) next(take(lent.client, undefined));
    else free.push(lent.client);
  }

  /** Sends a statement, and tracks the session's transaction. */
  async function execute(lent: Lent, ask: Ask): Promise<Answer> {
    sent += 1;
    const verb = /^\s*(BEGIN|COMMIT|ROLLBACK)/i.exec(ask.text)?.[1]?.toUpperCase();
    if (verb === 'BEGIN') lent.isOpen = true;
    try {
      const answer: Answer = await lent.client.query(ask);
      return Object.assign(answer, { rows: inOneOrder(ask.text, answer.rows) });
    } finally {
      if (verb === 'COMMIT' || verb === 'ROLLBACK') lent.isOpen = false;
      if (/INSERT INTO "?requests\b/i.test(ask.text)) lent.isHandled = true;
    }
  }

  /** Breaks the connection: its transaction is rolled back, and a new session replaces it. */
  async function abandon(lent: Lent): Promise<void> {
    lent.isBroken = true;
    if (lent.isOpen) await lent.client.query('ROLLBACK');
    lent.isOpen = false;
    giveBack(lent);
  }

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
      const waits = chance.permille(SLOW.permille) ? chance.below(SLOW.ms) : chance.below(3);
      const mine: Unsent = {
        lent,
        async send() {
          if (await at.isKilled()) return;
          unsent.delete(mine);
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
    const isCommit = /^\s*COMMIT/i.test(config.text);
    const fault = chance.permille(at.faults()) ? chance.pick(['before', 'after', 'deadlock'] as const) : null;
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
      if (isCommit && told?.status === 'fulfilled' && (lent.isHandled || isJob(lent.doing)))
        await at.committed(lent.doing);
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
      if (isCommit && (lent.isHandled || isJob(lent.doing))) await at.committed(lent.doing);
      await abandon(lent);
      await ground.look();
      return settle({ status: 'rejected', reason: terminated() });
    }
    await finish();
  }

  const lender: Lender = {
    lend: async () => {
      const lent = await lend();
      return { query: (config) => ask(lent, config), release: () => giveBack(lent) };
    },
    timers: {
      after: (milliseconds, work) => (life ? life.scheduler.after(milliseconds, life, '', work) : () => {}),
    },
  };
  const prisma = await clientOver(lender);

  return {
    prisma,
    sent: () => sent,
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
      wanting = [];
      // All are cancelled before the first is rolled back: that one's locks would let another go on or not, as it happens.
      for (const { inFlight } of lentOut) if (inFlight) await ground.cancel(inFlight);
      for (const lent of [...lentOut]) await abandon(lent);
      free = [...clients];
      lentOut = new Set();
      unsent = new Set();
      wanting = [];
      await ground.look();
    },
    async close() {
      life = undefined;
      // Prisma's own disconnect would wait for statements that never settle, and has nothing else to close.
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}
