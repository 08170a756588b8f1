import pg from 'pg';
import type { Ground, Waiting } from './ground.ts';
import { inOneOrder } from './life.ts';

export type Ask = { text: string } & pg.QueryConfig;
export type Answer = pg.QueryResult;

/** One session of a bot’s pool while it is checked out. */
export interface Lent {
  client: pg.Client & { processID?: number };
  /** It is in a transaction. */
  isOpen: boolean;
  isBroken: boolean;
  /** The transaction has marked a request as handled. */
  isHandled: boolean;
  /** The request or job that it was checked out for. */
  doing: unknown;
  inFlight: Waiting | undefined;
  /** Fails the statement in flight. */
  fail(): void;
}

/** The pool of one bot: real sessions, which are reused when it restarts. */
export interface Sessions {
  /** Checks a session out, as soon as one is free. */
  lend(doing: unknown): Promise<Lent>;
  giveBack(lent: Lent): void;
  /** Sends a statement, and tracks the session's transaction. */
  execute(lent: Lent, ask: Ask): Promise<Answer>;
  /** Breaks all connections that are checked out: transactions are rolled back, and new sessions replace them. */
  abandonAll(): Promise<void>;
  abandon(lent: Lent): Promise<void>;
  /** Forgets whoever waits for a session. */
  forgetWanting(): void;
  lentOut(): Lent[];
  sent(): number;
  close(): Promise<void>;
}

const SESSIONS = 5;

/** Opens the sessions of one bot. */
export async function openSessions(ground: Ground): Promise<Sessions> {
  const clients = await Promise.all(
    Array.from({ length: SESSIONS }, async () => {
      const client = new pg.Client({ connectionString: ground.url, options: '-c TimeZone=UTC' });
      await client.connect();
      return client;
    }),
  );
  const free = [...clients];
  const lentOut = new Set<Lent>();
  let wanting: ((lent: Lent) => void)[] = [];
  let sent = 0;

  function take(client: pg.Client, doing: unknown): Lent {
    const lent: Lent = {
      ...{ client, doing, isOpen: false, isBroken: false, isHandled: false },
      ...{ inFlight: undefined, fail: () => {} },
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

  async function abandon(lent: Lent): Promise<void> {
    lent.isBroken = true;
    if (lent.isOpen) await lent.client.query('ROLLBACK');
    lent.isOpen = false;
    giveBack(lent);
  }

  return {
    ...{ giveBack, abandon },
    lend(doing) {
      const client = free.shift();
      if (client) return Promise.resolve(take(client, doing));
      return new Promise((resolve) => {
        wanting.push((lent) => resolve(Object.assign(lent, { doing })));
      });
    },
    async execute(lent, ask) {
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
    },
    async abandonAll() {
      // All are cancelled before the first is rolled back: that one's locks would let another go on or not, as it happens.
      for (const { inFlight } of lentOut) if (inFlight) await ground.cancel(inFlight);
      for (const lent of [...lentOut]) await abandon(lent);
    },
    forgetWanting() {
      wanting = [];
    },
    lentOut: () => [...lentOut],
    sent: () => sent,
    async close() {
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}
