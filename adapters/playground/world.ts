import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleSlack, sampleTeams } from './sample.ts';
import type { SlackState, TeamsState } from './trial.ts';

export interface Secrets {
  signingSecret: string;
  botToken: string;
  appPassword: string;
  /** The key that stands for the Bot Framework's, in PKCS#8 PEM. It is made when it is first needed. */
  privateKey?: string;
}

/** A `response_url`: its user, its channel, its message, and how often and how long it still works. */
export interface Hook {
  user: string;
  channel: string;
  ts?: string;
  usesLeft: number;
  /** In milliseconds since 1970, by the real clock. */
  expiresAt: number;
}

export interface WorldState {
  secrets: Secrets;
  slack: SlackState;
  teams: TeamsState;
  hooks: { [id: string]: Hook };
  /** The instant that the last message's id was made from, so that no instant is used twice. */
  lastStamp: number;
  seeded: boolean;
  /** How far the bot's clock was moved forward, in milliseconds, so that a restart continues from there. */
  ahead?: number;
}

/**
 * All that both platforms know. It is kept in `playground.json`, so that after a restart the messages that
 * the bot remembers still exist.
 */
export interface World {
  readonly state: WorldState;
  readonly revision: number;
  /** A new instant in milliseconds, not before `now` and after every earlier one. */
  stamp(now: Date): number;
  /** Reports a change of `state`, which is saved soon and reported to watchers. */
  changed(): void;
  watch(listener: () => void): () => void;
  /** Saves whatever is not saved yet. */
  flush(): Promise<void>;
}

const SAVE_AFTER_MS = 1_000;

/** Opens the world kept in `dataDir`, or starts a new one with the sample people and its own secrets. */
export function openWorld(dataDir: string): World {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'playground.json');
  const state = load(file) ?? newState();
  const watchers = new Set<() => void>();
  let revision = 0;
  let timer: NodeJS.Timeout | undefined;
  let saving: Promise<void> = Promise.resolve();

  const save = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    saving = saving.catch(() => undefined).then(() => write(file, state));
    return saving;
  };

  return {
    state,
    get revision() {
      return revision;
    },
    stamp: (now) => {
      state.lastStamp = Math.max(now.getTime(), state.lastStamp + 1);
      return state.lastStamp;
    },
    changed: () => {
      revision += 1;
      timer ??= setTimeout(() => void save().catch(() => undefined), SAVE_AFTER_MS).unref();
      for (const tell of watchers) tell();
    },
    watch: (listener) => {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    flush: () => (timer === undefined ? saving : save()),
  };
}

function load(file: string): WorldState | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const state = JSON.parse(text) as WorldState;
  // The pages that these windows were open in are gone.
  state.slack.modals = {};
  // What was saved by an earlier version has none.
  state.slack.homes ??= {};
  state.teams.dialogs = {};
  return state;
}

/** Writes atomically, so that a kill in the middle leaves the old file intact. */
async function write(file: string, state: WorldState): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

function newState(): WorldState {
  return {
    secrets: {
      signingSecret: randomBytes(16).toString('hex'),
      botToken: `xoxb-${randomBytes(18).toString('hex')}`,
      appPassword: randomBytes(24).toString('base64url'),
    },
    slack: sampleSlack(),
    teams: sampleTeams(randomUUID(), randomUUID()),
    hooks: {},
    lastStamp: 0,
    seeded: false,
  };
}
