import type { KeyObject } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { commands } from '../../commands/index.ts';
import { createListener } from './answer.ts';
import { actOnClock, type TrialClock } from './clock-acts.ts';
import { createFaults, type TrialFault } from './faults.ts';
import { createFileStore } from './files.ts';
import { createLiveEvents } from './live-events.ts';
import { people } from './sample.ts';
import { plantSample } from './seed.ts';
import type { Site } from './site.ts';
import { createSlackWorkspace, type SlackWorkspace } from './slack/workspace.ts';
import { createTeamsTenant, type TeamsTenant } from './teams/tenant.ts';
import type { Act, ActResult, ClockAct, SlackAct, TeamsAct, Trial } from './trial.ts';
import { openWorld } from './world.ts';

export type { TrialFault } from './faults.ts';
export type { Forgery } from './teams/tokens.ts';
export type * from './trial.ts';

export interface PlaygroundOptions extends TrialClock {
  /** Where the bot listens, "http://127.0.0.1:3978". */
  botUrl: string;
  /** Where the playground is served; by default the bot's own server. */
  url?: string;
  dataDir: string;
  /** The clock for signatures, tokens, triggers and response_urls; by default the real one. */
  wallClock?(): Date;
  /** How many milliseconds Slack waits for an answer; by default three seconds, like the real Slack. */
  slackWaitsMs?: number;
  /** What signs Teams' tokens in a new world; a new key unless it is given. To make one takes a large part of a second. */
  tokenKey?: KeyObject;
}

/** A Slack workspace and a Teams tenant on this computer, and the page on which to try the bot in both. */
export interface Playground {
  /** The settings for the real adapters. Their secrets are random and stay in the data folder. */
  settings: { slack: SlackWorkspace['settings']; teams: TeamsTenant['settings'] };
  /** Answers paths under /playground; returns false for any other. */
  listener(req: IncomingMessage, res: ServerResponse): boolean;
  /** Does what a person does. If it fails, the result says why in a sentence. */
  act(act: Act): Promise<ActResult>;
  /** Everything that the page shows. */
  trial(): Trial;
  /** Calls back after every change. Returns a function that ends this. */
  watch(listener: () => void): () => void;
  /** Makes a later call to Slack's or Teams' API fail. */
  fail(next: TrialFault): void;
  slack: Pick<SlackWorkspace, 'sign'>;
  teams: Pick<TeamsTenant, 'authorization'>;
  /**
   * On the first start, fills the sample networks through the acts of their people. The bot must be
   * listening.
   */
  seed(): Promise<void>;
  /** Closes the pages' event streams, which would otherwise stay open as long as the pages do. */
  hangUp(): void;
  /** Saves the world, and stops answering. */
  close(): Promise<void>;
}

export function createPlayground(options: PlaygroundOptions): Playground {
  const { botUrl, url = botUrl, dataDir, now, wallClock = () => new Date() } = options;
  const { slackWaitsMs = 3_000, tokenKey } = options;
  const world = openWorld(dataDir);
  const faults = createFaults();
  const files = createFileStore(`${url}/playground`);
  const site: Site = {
    ...{ url: `${url}/playground`, botUrl, world, faults, files },
    ...{ now, wallClock, slackWaitsMs, tokenKey },
  };
  const slack = createSlackWorkspace(site);
  const teams = createTeamsTenant(site);
  const trial = () => toTrial(site, options.moveClockTo !== undefined);
  catchUp(world.state.ahead, options);
  const live = createLiveEvents(trial);
  const unwatch = world.watch(live.tell);
  const act = async (doing: Act): Promise<ActResult> => {
    if (isSlack(doing)) return slack.act(doing);
    if (isTeams(doing)) return teams.act(doing);
    const result = await actOnClock(options, doing);
    world.state.ahead = now().getTime() - Date.now();
    world.changed();
    return result;
  };
  return {
    settings: { slack: slack.settings, teams: teams.settings },
    listener: createListener({ slack, teams, files, faults, live, trial, act }),
    act,
    trial,
    watch: world.watch,
    fail: faults.fail,
    slack,
    teams,
    seed: () => plantSample({ site, act }),
    hangUp: live.close,
    close: async () => {
      unwatch();
      await world.flush();
    },
  };
}

const toTrial = ({ world, now }: Site, canMoveClock: boolean): Trial => ({
  revision: world.revision,
  now: now().toISOString(),
  canMoveClock,
  people,
  commands: commands.map(({ usage, summary, examples }) => ({ usage, summary, examples })),
  slack: world.state.slack,
  teams: world.state.teams,
});

const isSlack = (act: SlackAct | TeamsAct | ClockAct): act is SlackAct => act.type.startsWith('slack.');
const isTeams = (act: TeamsAct | ClockAct): act is TeamsAct => act.type.startsWith('teams.');

/**
 * Moves the clock forward by `ahead` again after a restart, so that it does not fall behind what has
 * already happened.
 */
function catchUp(ahead: number | undefined, { now, moveClockTo }: TrialClock): void {
  if (ahead === undefined || !moveClockTo) return;
  const to = new Date(Date.now() + ahead);
  if (to > now()) void moveClockTo(to);
}
