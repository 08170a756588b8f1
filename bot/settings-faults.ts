import { SetupError } from '../storage/database/setup-error.ts';
import type { Env } from './environment.ts';
import { type VariableName, variable, variableNames } from './variables.ts';

/** The settings as given, with the defaults filled in. An empty value counts as left out. */
export type GivenSettings = { [name in VariableName]?: string };

/** One fault of one variable, and how to mend it. */
export interface SettingFault {
  variable: VariableName;
  problem: string;
  mend: string;
}

/** All faults of the settings in one error, one to a paragraph. */
export class SettingsError extends SetupError {
  readonly faults: SettingFault[];

  constructor(faults: SettingFault[]) {
    const count = faults.length === 1 ? 'A setting needs mending' : `${faults.length} settings need mending`;
    const list = faults.map(({ variable, problem, mend }) => `  ${variable} ${problem}\n    ${mend}`);
    super(`${count}, in the environment or in .env:\n`, `${list.join('\n\n')}\n`);
    this.faults = faults;
  }
}

/** A line with an example of a valid value. */
export function example(name: VariableName): string {
  return `For example: ${name}=${variable(name).example}`;
}

const slackNeeds: VariableName[] = ['SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN'];
const slackTells: VariableName[] = [
  ...slackNeeds,
  'SLACK_APP_TOKEN',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
];
/** What the app in Teams may sign in with: one of these. */
const teamsProofs: VariableName[] = [
  'MICROSOFT_APP_PASSWORD',
  'MICROSOFT_APP_CERTIFICATE',
  'MICROSOFT_FEDERATED_TOKEN_FILE',
];
const teamsTells: VariableName[] = ['MICROSOFT_APP_ID', ...teamsProofs, 'MICROSOFT_APP_TENANT_ID'];

/** The faults of a platform that is only partly set up. A platform left out altogether has none. */
export function platformFaults(given: GivenSettings): SettingFault[] {
  return [
    ...halves('Slack', slackTells, slackNeedsOf(given), given),
    ...slackFaults(given),
    ...halves('Teams', teamsTells, teamsNeedsOf(given), given),
    ...teamsFaults(given),
  ];
}

/** What Teams needs: the app, what it signs in with, and its directory if it is of a single one. */
function teamsNeedsOf(given: GivenSettings): VariableName[] {
  const proof = teamsProofs.find((name) => given[name]) ?? 'MICROSOFT_APP_PASSWORD';
  const isSingle = given.MICROSOFT_APP_TYPE !== 'MultiTenant';
  return ['MICROSOFT_APP_ID', proof, ...(isSingle ? (['MICROSOFT_APP_TENANT_ID'] as const) : [])];
}

/** That the app could sign in with more than one thing, of which only one can be meant. */
function teamsFaults(given: GivenSettings): SettingFault[] {
  const [first, ...others] = teamsProofs.filter((name) => given[name]);
  return others.map((name) => ({
    variable: name,
    problem: `is set, and so is ${first}: the bot signs in to Microsoft with one of them.`,
    mend: `Take one away: unset ${first}, or unset ${name}`,
  }));
}

/** What Slack needs: a way in and a token. Socket Mode takes the place of the one, an installation by OAuth of the other. */
function slackNeedsOf(given: GivenSettings): VariableName[] {
  const wayIn: VariableName[] = given.SLACK_APP_TOKEN ? [] : ['SLACK_SIGNING_SECRET'];
  const isOAuth = given.SLACK_CLIENT_ID || given.SLACK_CLIENT_SECRET;
  return [
    ...wayIn,
    ...(isOAuth ? (['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET'] as const) : (['SLACK_BOT_TOKEN'] as const)),
  ];
}

/** What an installation by OAuth needs besides. */
function slackFaults(given: GivenSettings): SettingFault[] {
  if (!given.SLACK_CLIENT_ID || given.PUBLIC_URL) return [];
  const problem = 'is missing: the browsers of those who install the bot in Slack come back to it.';
  return [{ variable: 'PUBLIC_URL', problem, mend: example('PUBLIC_URL') }];
}

function halves(
  platform: string,
  tells: VariableName[],
  needs: VariableName[],
  given: GivenSettings,
): SettingFault[] {
  const set = tells.filter((name) => given[name] !== undefined);
  if (set.length === 0) return [];
  return needs
    .filter((name) => given[name] === undefined)
    .map((name) => ({
      variable: name,
      problem: `is missing: ${platform} needs it beside ${set.join(' and ')}.`,
      mend: `${example(name)}\n    Or leave ${platform} out: remove ${set.join(' and ')}.`,
    }));
}

/** The faults that only count in production, which keeps people's records: whatever is meant for trials is refused. */
export function productionFaults(given: GivenSettings, env: Env): SettingFault[] {
  const faults: SettingFault[] = [];
  const refuse = (name: VariableName, problem: string, mend: string) =>
    faults.push({ variable: name, problem, mend });
  const set = (name: VariableName) => `export ${name}=${variable(name).example}`;
  const compose = '\n    Or run all of it, Postgres and Redis too: docker compose up';

  for (const [name, what] of [
    ['DATABASE_URL', 'database'],
    ['REDIS_URL', 'Redis'],
  ] as const) {
    if (!given[name])
      refuse(name, `is missing, and the embedded ${what} is not for production.`, set(name) + compose);
  }
  if (!given.SEALING_KEY) {
    const make = 'export SEALING_KEY=$(openssl rand -base64 32) # once, and keep it';
    refuse('SEALING_KEY', 'is missing, and secret ballots must outlive this machine.', make);
  }
  if (![...slackTells, ...teamsTells].some((name) => given[name])) {
    const mend = `${slackNeeds.map(set).join('\n    ')}\n    To try the bot out instead: unset NODE_ENV && npm start`;
    refuse(
      'SLACK_SIGNING_SECRET',
      'is missing and so is Teams, and the playground is not for production.',
      mend,
    );
  }
  if (given.CLOCK_START) refuse('CLOCK_START', 'is only for trials.', 'unset CLOCK_START');
  for (const name of variableNames) {
    const empty = variable(name).secret && env[name] !== undefined && env[name].trim() === '';
    if (empty && !faults.some((fault) => fault.variable === name)) {
      refuse(name, 'is set but empty.', `${set(name)}\n    Or leave it out: unset ${name}`);
    }
  }
  return faults;
}
