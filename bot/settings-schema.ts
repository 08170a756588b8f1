import { z } from 'zod';
import { NETWORK_CREATORS } from '../commands/network-creators.ts';
import { example, type GivenSettings, type SettingFault } from './settings-faults.ts';
import { type VariableName, variable } from './variables.ts';

/** From the most verbose to none. */
export const digestsForNewMembers = ['weekly', 'none'] as const;
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export const logFormats = ['json', 'pretty'] as const;

const text = z.string();
const webAddress = text.refine(isWebAddress, 'must be an https address (http only on this machine)');
const withoutSlash = webAddress.transform((url) => url.replace(/\/+$/, ''));

const list = text.transform((words) =>
  words
    .toLowerCase()
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== ''),
);

const few = text.regex(/^[1-9]\d{0,2}$/, 'must be a whole number from 1 to 999').transform(Number);
const milliseconds = few.transform((seconds) => seconds * 1000);

const hosts = list.refine(
  (given) => given.length > 0 && given.every(isHostPattern),
  'must be host names with commas between',
);

/** How each variable is checked, and the value it is parsed into. */
export const schema = z.object({
  NODE_ENV: text.transform((mode) => mode === 'production'),
  HOST: text.regex(/^[\w.:-]+$/, 'must be a host name or an IP address'),
  PORT: text
    .refine(
      (port) => /^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65536,
      'must be a whole number from 1 to 65535',
    )
    .transform(Number),
  PUBLIC_URL: withoutSlash.optional(),
  HTTPS_PROXY: text
    .refine(isUrlOf('http:', 'https:'), 'must be an address that begins with http:// or https://')
    .optional(),
  NO_PROXY: list.optional(),
  ADMIN_TOKEN: text.min(32, 'must have at least 32 characters').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: text
    .refine(isUrlOf('http:', 'https:'), 'must be an address that begins with http:// or https://')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `must be one of ${logLevels.join(', ')}`),
  LOG_FORMAT: z.enum(logFormats, `must be one of ${logFormats.join(', ')}`),
  TIMEZONE: text.refine(isTimeZone, 'must be the name of a time zone'),
  TRUSTED_EMAIL_DOMAINS: list
    .refine((domains) => domains.every(isDomain), 'must be domains with commas between')
    .optional(),
  DIGEST_FOR_NEW_MEMBERS: z.enum(digestsForNewMembers, `must be one of ${digestsForNewMembers.join(', ')}`),
  NETWORKS_CREATED_BY: z.enum(NETWORK_CREATORS, `must be one of ${NETWORK_CREATORS.join(', ')}`),
  DATA_DIR: text,
  DATABASE_URL: text
    .refine(isUrlOf('postgresql:', 'postgres:'), 'must be an address that begins with postgresql://')
    .optional(),
  DATABASE_CONNECTIONS: few,
  DATABASE_QUERY_SECONDS: milliseconds,
  DATABASE_WAIT_SECONDS: milliseconds,
  DATABASE_TRANSACTION_SECONDS: milliseconds,
  DATABASE_KEEPALIVE_SECONDS: milliseconds,
  REDIS_URL: text
    .refine(isUrlOf('redis:', 'rediss:'), 'must be an address that begins with redis:// or rediss://')
    .optional(),
  SEALING_KEY: text.min(32, 'must have at least 32 characters').optional(),
  NEW_SEALING_KEY: text.min(32, 'must have at least 32 characters').optional(),
  SLACK_SIGNING_SECRET: text.optional(),
  SLACK_BOT_TOKEN: text.optional(),
  SLACK_APP_TOKEN: text.regex(/^xapp-/, 'must begin with xapp-').optional(),
  SLACK_CLIENT_ID: text.optional(),
  SLACK_CLIENT_SECRET: text.optional(),
  SLACK_COMMAND: text.regex(/^\/[\w-]{1,31}$/, 'must be a slash and up to 31 letters, figures, - or _'),
  SLACK_API_URL: withoutSlash.transform((url) => `${url}/`),
  MICROSOFT_APP_ID: text.optional(),
  MICROSOFT_APP_PASSWORD: text.optional(),
  MICROSOFT_APP_CERTIFICATE: text
    .refine((pem) => /-----BEGIN /.test(pem), 'must be PEM: -----BEGIN CERTIFICATE----- and its private key')
    .optional(),
  MICROSOFT_FEDERATED_TOKEN_FILE: text.optional(),
  MICROSOFT_APP_TYPE: z.enum(['SingleTenant', 'MultiTenant'], 'must be SingleTenant or MultiTenant'),
  MICROSOFT_APP_TENANT_ID: text.optional(),
  MICROSOFT_LOGIN_URL: withoutSlash,
  MICROSOFT_OPENID_METADATA_URL: webAddress,
  TEAMS_SERVICE_HOSTS: hosts,
  TEAMS_FILE_HOSTS: hosts,
  CLOCK_START: z.iso
    .datetime({ offset: true, error: 'must be an instant with its offset from UTC' })
    .transform((instant) => new Date(instant))
    .optional(),
} satisfies Record<VariableName, z.ZodType>);

export type CheckedSettings = z.output<typeof schema>;

/** The faults that the schema found, in words, without the values of secrets. */
export function schemaFaults(
  checked: z.ZodSafeParseResult<CheckedSettings>,
  given: GivenSettings,
): SettingFault[] {
  return (checked.error?.issues ?? []).map((issue) => {
    const name = issue.path[0] as VariableName;
    const shown = variable(name).secret ? 'is set, but' : `is ${JSON.stringify(given[name])}, but`;
    return { variable: name, problem: `${shown} ${issue.message}.`, mend: example(name) };
  });
}

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/;

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username } = new URL(value);
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname)));
}

function isUrlOf(...protocols: string[]): (value: string) => boolean {
  return (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: value }) !== undefined;
  } catch {
    return false;
  }
}

/** A domain has two parts or more, so that a bare "uk" is refused. */
function isDomain(value: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(value);
}

/** A star needs a name of two parts or more behind it, so that `*.net` is refused. */
function isHostPattern(value: string): boolean {
  return /^(\*\.[a-z0-9-]+\.[a-z0-9-]+|[a-z0-9-]+)(\.[a-z0-9-]+)*$/.test(value);
}
