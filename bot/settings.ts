import type { AppProof } from '../adapters/teams/app-proof.ts';
import type { NetworkCreators } from '../commands/network-creators.ts';
import type { DatabaseLimits } from '../storage/database/limits.ts';
import type { Env } from './environment.ts';
import type { ProxySettings } from './proxy.ts';
import { type GivenSettings, platformFaults, productionFaults, SettingsError } from './settings-faults.ts';
import {
  type CheckedSettings,
  type digestsForNewMembers,
  type logFormats,
  type logLevels,
  schema,
  schemaFaults,
} from './settings-schema.ts';
import { variable, variableNames } from './variables.ts';

export { SettingsError } from './settings-faults.ts';

/** How Slack's requests come in: signed, to the bot's address, or in Socket Mode. */
type SlackWayIn = { signingSecret: string; appToken?: undefined } | { appToken: string };

/** A single bot token, or the app's client id and secret, with which each workspace gets a token of its own. */
type SlackAccess = { botToken: string; client?: undefined } | { client: { id: string; secret: string } };

export type SlackSettings = SlackWayIn & SlackAccess & SlackApp;

interface SlackApp {
  /** With its slash: `/lpn`. */
  command: string;
  /** Ends with a slash. */
  apiUrl: string;
}

export type TeamsSettings = TeamsRegistration & AppProof;

interface TeamsRegistration {
  appId: string;
  appType: 'SingleTenant' | 'MultiTenant';
  /** Required for a SingleTenant app. */
  tenantId?: string;
  /** Without a slash at its end. */
  loginUrl: string;
  openIdMetadataUrl: string;
  /** Lower-case host names; a leading `*.` stands for every subdomain. */
  serviceHosts: string[];
  fileHosts: string[];
}

export interface Settings {
  host: string;
  port: number;
  /** Without a slash at its end. */
  publicUrl: string;
  /** Whether `publicUrl` was given, so that people’s browsers reach it. */
  hasPublicUrl: boolean;
  dataDir: string;
  databaseUrl?: string;
  databaseLimits: DatabaseLimits;
  redisUrl?: string;
  /** Required in production. */
  sealingKey?: string;
  /** The key that is to replace `sealingKey`. */
  newSealingKey?: string;
  proxy?: ProxySettings;
  adminToken?: string;
  tracesTo?: string;
  logLevel: (typeof logLevels)[number];
  logFormat: (typeof logFormats)[number];
  timezone: string;
  /** In lower case; accounts with the same email address in one of these are one person's. */
  trustedEmailDomains?: string[];
  /** Whether whoever becomes a member has a digest until they choose otherwise. */
  digestForNewMembers: (typeof digestsForNewMembers)[number];
  /** Who may start a network in a chat. */
  networksCreatedBy: NetworkCreators;
  clockStart?: Date;
  production: boolean;
  slack?: SlackSettings;
  teams?: TeamsSettings;
}

/** Reads and checks every setting. Throws one SettingsError that names every fault. */
export function readSettings(env: Env): Settings {
  const given = readGiven(env);
  const checked = schema.safeParse(given);
  const faults = [...schemaFaults(checked, given), ...platformFaults(given)];
  if (given.NODE_ENV === 'production') faults.push(...productionFaults(given, env));
  if (faults.length > 0 || !checked.success) throw new SettingsError(faults);
  return toSettings(checked.data);
}

/** The values of all secret settings, to be kept out of the log. */
export function secretsOf(env: Env): string[] {
  return variableNames.filter((name) => variable(name).secret).flatMap((name) => env[name]?.trim() || []);
}

function readGiven(env: Env): GivenSettings {
  const values = variableNames.map((name) => [name, env[name]?.trim() || variable(name).default] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function toSettings(of: CheckedSettings): Settings {
  return {
    host: of.HOST,
    port: of.PORT,
    publicUrl: of.PUBLIC_URL ?? `http://127.0.0.1:${of.PORT}`,
    hasPublicUrl: of.PUBLIC_URL !== undefined,
    dataDir: of.DATA_DIR,
    ...(of.DATABASE_URL && { databaseUrl: of.DATABASE_URL }),
    databaseLimits: {
      connections: of.DATABASE_CONNECTIONS,
      queryMs: of.DATABASE_QUERY_SECONDS,
      waitMs: of.DATABASE_WAIT_SECONDS,
      transactionMs: of.DATABASE_TRANSACTION_SECONDS,
      keepAliveMs: of.DATABASE_KEEPALIVE_SECONDS,
    },
    ...(of.REDIS_URL && { redisUrl: of.REDIS_URL }),
    ...(of.SEALING_KEY && { sealingKey: of.SEALING_KEY }),
    ...(of.NEW_SEALING_KEY && { newSealingKey: of.NEW_SEALING_KEY }),
    ...(of.HTTPS_PROXY && { proxy: { url: of.HTTPS_PROXY, except: of.NO_PROXY ?? [] } }),
    ...(of.ADMIN_TOKEN && { adminToken: of.ADMIN_TOKEN }),
    ...(of.OTEL_EXPORTER_OTLP_ENDPOINT && { tracesTo: of.OTEL_EXPORTER_OTLP_ENDPOINT }),
    logLevel: of.LOG_LEVEL,
    logFormat: of.LOG_FORMAT,
    timezone: of.TIMEZONE,
    ...(of.TRUSTED_EMAIL_DOMAINS && { trustedEmailDomains: of.TRUSTED_EMAIL_DOMAINS }),
    digestForNewMembers: of.DIGEST_FOR_NEW_MEMBERS,
    networksCreatedBy: of.NETWORKS_CREATED_BY,
    ...(of.CLOCK_START && { clockStart: of.CLOCK_START }),
    production: of.NODE_ENV,
    ...toSlack(of),
    ...toTeams(of),
  };
}

function toSlack(of: CheckedSettings): { slack?: SlackSettings } {
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken, SLACK_BOT_TOKEN: botToken } = of;
  const { SLACK_CLIENT_ID: id, SLACK_CLIENT_SECRET: secret } = of;
  const wayIn = appToken ? { appToken } : signingSecret ? { signingSecret } : undefined;
  const access = id && secret ? { client: { id, secret } } : botToken ? { botToken } : undefined;
  if (!wayIn || !access) return {};
  return { slack: { ...wayIn, ...access, command: of.SLACK_COMMAND, apiUrl: of.SLACK_API_URL } };
}

function toTeams(of: CheckedSettings): { teams?: TeamsSettings } {
  const proof = proofIn(of);
  if (!of.MICROSOFT_APP_ID || !proof) return {};
  return {
    teams: {
      appId: of.MICROSOFT_APP_ID,
      ...proof,
      appType: of.MICROSOFT_APP_TYPE,
      ...(of.MICROSOFT_APP_TENANT_ID && { tenantId: of.MICROSOFT_APP_TENANT_ID }),
      loginUrl: of.MICROSOFT_LOGIN_URL,
      openIdMetadataUrl: of.MICROSOFT_OPENID_METADATA_URL,
      serviceHosts: of.TEAMS_SERVICE_HOSTS,
      fileHosts: of.TEAMS_FILE_HOSTS,
    },
  };
}

/** What the app signs in to Microsoft with; undefined if nothing is set. */
function proofIn(of: CheckedSettings): AppProof | undefined {
  if (of.MICROSOFT_APP_PASSWORD) return { appPassword: of.MICROSOFT_APP_PASSWORD };
  if (of.MICROSOFT_APP_CERTIFICATE) return { appCertificate: of.MICROSOFT_APP_CERTIFICATE };
  const file = of.MICROSOFT_FEDERATED_TOKEN_FILE;
  return file ? { federatedTokenFile: file } : undefined;
}
