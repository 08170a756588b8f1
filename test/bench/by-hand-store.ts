import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Who asks where, under which id of the platform's. */
export interface Asked {
  address: string;
  userId: string;
  requestId: string;
}

/** A message that is to be posted: its own id, and where it goes. */
export interface Card {
  id: string;
  address: string;
}

export interface Line {
  number: number;
  text: string;
  due: string;
  owner: string;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS networks (id uuid PRIMARY KEY, counter int NOT NULL DEFAULT 0);
  CREATE TABLE IF NOT EXISTS places (address text PRIMARY KEY, network_id uuid NOT NULL REFERENCES networks);
  CREATE TABLE IF NOT EXISTS people (id uuid PRIMARY KEY, user_id text UNIQUE, name text NOT NULL);
  CREATE TABLE IF NOT EXISTS members (network_id uuid REFERENCES networks, person_id uuid REFERENCES people,
    PRIMARY KEY (network_id, person_id));
  CREATE TABLE IF NOT EXISTS actions (id uuid PRIMARY KEY, network_id uuid NOT NULL REFERENCES networks, number int NOT NULL,
    text text NOT NULL, owner_id uuid NOT NULL REFERENCES people, due date NOT NULL, status text NOT NULL DEFAULT 'open',
    UNIQUE (network_id, number));
  CREATE INDEX IF NOT EXISTS actions_listed ON actions (network_id, status, due, number);
  CREATE TABLE IF NOT EXISTS nudges (id uuid PRIMARY KEY, action_id uuid NOT NULL REFERENCES actions,
    person_id uuid NOT NULL REFERENCES people, due_at timestamptz NOT NULL);
  CREATE INDEX IF NOT EXISTS nudges_due ON nudges (due_at);
  CREATE TABLE IF NOT EXISTS polls (id uuid PRIMARY KEY, network_id uuid NOT NULL REFERENCES networks, question text NOT NULL,
    options text[] NOT NULL, closes_at timestamptz NOT NULL);
  CREATE TABLE IF NOT EXISTS ballots (poll_id uuid REFERENCES polls, person_id uuid REFERENCES people, choice int NOT NULL,
    PRIMARY KEY (poll_id, person_id));
  CREATE TABLE IF NOT EXISTS requests (id text PRIMARY KEY, at timestamptz NOT NULL);
  CREATE TABLE IF NOT EXISTS changes (id uuid PRIMARY KEY, at timestamptz NOT NULL, request_id text NOT NULL,
    person_id uuid NOT NULL, record_id uuid NOT NULL, after jsonb NOT NULL);
  CREATE TABLE IF NOT EXISTS messages (id uuid PRIMARY KEY, subject_id uuid NOT NULL, address text NOT NULL,
    state text NOT NULL, due_at timestamptz, remote_id text);
  CREATE INDEX IF NOT EXISTS messages_due ON messages (due_at);`;

/** Whoever asks, if they belong to the place's network. */
const WHO = `who AS (SELECT m.network_id, p.id AS person_id, p.name FROM places l
  JOIN members m ON m.network_id = l.network_id JOIN people p ON p.id = m.person_id AND p.user_id = $2 WHERE l.address = $1)`;
/** The request is taken once. */
const HANDLED = `handled AS (INSERT INTO requests (id, at) SELECT $3, now() FROM who ON CONFLICT DO NOTHING RETURNING id)`;
const CARDS = (of: string) => `shown AS (INSERT INTO messages (id, subject_id, address, state, due_at)
  SELECT gen_random_uuid(), ${of}.id, l.address, 'posting', now() + interval '1 minute'
  FROM ${of}, who, places l WHERE l.network_id = who.network_id RETURNING id, address)`;

const LIST = `WITH ${WHO} SELECT a.number, a.text, a.due::text, p.name AS owner FROM who
  JOIN actions a ON a.network_id = who.network_id AND a.status = 'open' JOIN people p ON p.id = a.owner_id
  ORDER BY a.due, a.number LIMIT 11`;

const ADD = `WITH ${WHO}, ${HANDLED},
  counted AS (UPDATE networks n SET counter = counter + 1 FROM who, handled WHERE n.id = who.network_id RETURNING counter),
  action AS (INSERT INTO actions (id, network_id, number, text, owner_id, due)
    SELECT $4, network_id, counter, $5, person_id, $6 FROM who, counted RETURNING *),
  nudged AS (INSERT INTO nudges SELECT gen_random_uuid(), action.id, owner_id, at FROM action, unnest($7::timestamptz[]) AS at),
  audited AS (INSERT INTO changes SELECT gen_random_uuid(), now(), $3, owner_id, id, to_jsonb(action) FROM action),
  ${CARDS('action')}
  SELECT shown.id, shown.address, action.number, who.name AS owner FROM shown, action, who`;

const VOTE = `WITH ${WHO}, ${HANDLED},
  poll AS (SELECT p.* FROM polls p, who, handled WHERE p.network_id = who.network_id AND p.closes_at > now() LIMIT 1),
  ballot AS (INSERT INTO ballots SELECT poll.id, person_id, $4 FROM poll, who
    ON CONFLICT (poll_id, person_id) DO UPDATE SET choice = excluded.choice RETURNING *),
  audited AS (INSERT INTO changes SELECT gen_random_uuid(), now(), $3, person_id, poll_id, to_jsonb(ballot) FROM ballot)
  SELECT id, question, options[$4] AS chosen FROM poll`;

const TALLY = `SELECT p.question, p.options, array(SELECT count(*)::int FROM generate_subscripts(p.options, 1) AS place
    LEFT JOIN ballots b ON b.poll_id = p.id AND b.choice = place GROUP BY place ORDER BY place) AS counts,
    m.address, m.remote_id FROM polls p JOIN messages m ON m.subject_id = p.id WHERE p.id = $1`;

/** What a careful developer would have the database do: one statement for each thing that is asked. */
export async function openStore(connectionString: string) {
  const pool = new pg.Pool({ connectionString, max: 10 });
  await pool.query(SCHEMA);
  const ask = async <Row extends pg.QueryResultRow>(name: string, text: string, values: unknown[]) =>
    (await pool.query<Row>({ name, text, values })).rows;
  const who = ({ address, userId, requestId }: Asked) => [address, userId, requestId];

  return {
    list: ({ address, userId }: Asked) => ask<Line>('list', LIST, [address, userId]),

    /** Records an action; the cards that are to be posted, none where it was recorded before. */
    add: (asked: Asked, text: string, due: string, nudges: Date[]) =>
      ask<Card & { number: number; owner: string }>('add', ADD, [
        ...who(asked),
        randomUUID(),
        text,
        due,
        nudges,
      ]),

    vote: (asked: Asked, choice: number) =>
      ask<{ id: string; question: string; chosen: string }>('vote', VOTE, [...who(asked), choice]),

    tally: (pollId: string) =>
      ask<{ question: string; options: string[]; counts: number[]; address: string; remote_id: string }>(
        'tally',
        TALLY,
        [pollId],
      ),

    posted: (card: Card, remoteId: string) =>
      ask('posted', `UPDATE messages SET state = 'posted', remote_id = $2, due_at = NULL WHERE id = $1`, [
        card.id,
        remoteId,
      ]),

    /** A network of this place, with whoever asks as its member. */
    async begin({ address, userId }: Asked): Promise<void> {
      const [network, person] = [randomUUID(), randomUUID()];
      await pool.query('INSERT INTO networks (id) VALUES ($1)', [network]);
      await pool.query('INSERT INTO places VALUES ($1, $2)', [address, network]);
      await pool.query('INSERT INTO people VALUES ($1, $2, $3)', [person, userId, 'Ann Lee']);
      await pool.query('INSERT INTO members VALUES ($1, $2)', [network, person]);
    },

    /** A poll in the network, open for ten days. */
    async open(asked: Asked, question: string, options: string[]): Promise<Card[]> {
      const { rows } = await pool.query<Card>(
        `WITH ${WHO}, ${HANDLED}, poll AS (INSERT INTO polls
          SELECT gen_random_uuid(), network_id, $4, $5, now() + interval '10 days' FROM who, handled RETURNING id), ${CARDS('poll')}
        SELECT id, address FROM shown`,
        [...who(asked), question, options],
      );
      return rows;
    },
  };
}

export type Store = Awaited<ReturnType<typeof openStore>>;
