import { platformVariables } from './platform-variables.ts';
import type { Variable } from './variable.ts';

/** Every setting, described once: `.env.example`, the table in docs/operating.md and `convenor config` come from here. */
export const variables = {
  NODE_ENV: {
    group: 'Server',
    description:
      'With `production`, the bot refuses whatever is only for trying out: the embedded database and Redis, the playground, `CLOCK_START` and empty secrets.',
    default: 'development',
    example: 'production',
  },
  HOST: {
    group: 'Server',
    description: 'The address to listen on. The default is reachable from this machine only.',
    default: '127.0.0.1',
    example: '0.0.0.0',
  },
  PORT: {
    group: 'Server',
    description: 'The port to listen on.',
    default: '3978',
    example: '8080',
  },
  PUBLIC_URL: {
    group: 'Server',
    description:
      'Where Slack, Teams and people’s browsers reach the bot: https, except on this machine. Links to pages and calendars lead there. Left out, it is http://127.0.0.1 and the port, and no such links are given.',
    example: 'https://convenor.example.nhs.uk',
  },
  HTTPS_PROXY: {
    group: 'Server',
    description:
      'The proxy through which the bot calls Slack and Microsoft, where this machine may not call them itself; with a user and password if it asks for them. `https_proxy` does as well.',
    example: 'http://proxy.example.nhs.uk:8080',
    secret: true,
  },
  NO_PROXY: {
    group: 'Server',
    description:
      'The hosts that are called without that proxy, with commas between: a name stands for all below it too, and may have a port. This machine itself is always one. `no_proxy` does as well.',
    example: 'slack.test.nhs.uk,login.test.nhs.uk:8443',
  },
  ADMIN_TOKEN: {
    group: 'Server',
    description:
      'Turns on `/metrics`, figures for Prometheus, for whoever brings this as a bearer token, and `/admin/queues`, a page of the queue in Redis, for whoever gives it as the password: at least 32 random characters (`openssl rand -hex 32`). Left out, there are no such addresses.',
    example: 'the-output-of-openssl-rand-hex-32-goes-here',
    secret: true,
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    group: 'Server',
    description:
      'Where to send OpenTelemetry traces, by OTLP over HTTP in JSON; `/v1/traces` is added. Left out, nothing is traced. `OTEL_EXPORTER_OTLP_HEADERS` and `OTEL_SERVICE_NAME` do what they do elsewhere.',
    example: 'http://collector.example.nhs.uk:4318',
  },
  LOG_LEVEL: {
    group: 'Server',
    description:
      'How much to log: `trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`. `debug` adds stack traces to the command line’s errors.',
    default: 'info',
    example: 'debug',
  },
  LOG_FORMAT: {
    group: 'Server',
    description: 'How lines of the log look: `json`, for programs, or `pretty`, for people at a terminal.',
    default: 'json',
    example: 'pretty',
  },
  TIMEZONE: {
    group: 'Server',
    description: 'The time zone in which people write and read dates, unless their network has its own.',
    default: 'Europe/London',
    example: 'Europe/Jersey',
  },
  TRUSTED_EMAIL_DOMAINS: {
    group: 'Server',
    description:
      'The domains whose email addresses can be trusted, with commas between: accounts in Slack and Teams with the same address there are one person’s. Only list domains in which nobody can choose an address for themselves.',
    example: 'nhs.net,leeds.nhs.uk',
  },
  DIGEST_FOR_NEW_MEMBERS: {
    group: 'Server',
    description:
      'Which digest whoever becomes a member of a network has until they choose one or stop it: `weekly`, or `none`.',
    default: 'weekly',
    example: 'none',
  },
  NETWORKS_CREATED_BY: {
    group: 'Server',
    description:
      'Who may start a network in a chat: `anyone` who reaches the bot, `members` of a network that is open, or `administrators`, who do it with `convenor network create`.',
    default: 'anyone',
    example: 'members',
  },
  DATA_DIR: {
    group: 'Storage',
    description: 'The folder in which the embedded database and Redis keep their files.',
    default: './data',
    example: '/var/lib/convenor',
  },
  DATABASE_URL: {
    group: 'Storage',
    description: 'The Postgres database (15 or later). Left out, the embedded one is used.',
    example: 'postgresql://convenor:password@localhost:5432/convenor',
    secret: true,
  },
  DATABASE_CONNECTIONS: {
    group: 'Storage',
    description: 'The most connections to Postgres at once, for each bot.',
    default: '10',
    example: '20',
  },
  DATABASE_QUERY_SECONDS: {
    group: 'Storage',
    description:
      'How long one query to Postgres may take. What takes longer is cancelled, and a connection on which no answer comes is thrown away.',
    default: '15',
    example: '30',
  },
  DATABASE_WAIT_SECONDS: {
    group: 'Storage',
    description:
      'How long a request waits for a free connection to Postgres before the person is told to try again.',
    default: '5',
    example: '3',
  },
  DATABASE_TRANSACTION_SECONDS: {
    group: 'Storage',
    description: 'How long a change may take as a whole; imports and erasures have ten minutes.',
    default: '10',
    example: '20',
  },
  DATABASE_KEEPALIVE_SECONDS: {
    group: 'Storage',
    description:
      'How long a connection to Postgres is silent before the system asks whether the other end is still there.',
    default: '10',
    example: '60',
  },
  REDIS_URL: {
    group: 'Storage',
    description:
      'The Redis server (7 or later, `maxmemory-policy noeviction`). Left out, an embedded one is used.',
    example: 'redis://localhost:6379',
    secret: true,
  },
  SEALING_KEY: {
    group: 'Storage',
    description:
      'Seals secret ballots, anonymous inputs and the tokens of Slack workspaces: at least 32 random characters (`openssl rand -base64 32`), the same for every bot on one database, and kept apart from it. With the embedded database, one is made in the data folder if it is left out; with `DATABASE_URL` it must be set. The database knows its key, and a bot with another does not start. What was sealed with a key that is lost cannot be counted, and workspaces must be installed again.',
    example: 'the-output-of-openssl-rand-base64-32',
    secret: true,
  },
  NEW_SEALING_KEY: {
    group: 'Storage',
    description:
      'Only for `convenor sealing-key rotate`: the key that is to take the place of `SEALING_KEY`. Left out at any other time.',
    example: 'another-output-of-openssl-rand-base64-32',
    secret: true,
  },
  ...platformVariables,
  CLOCK_START: {
    group: 'Trials',
    description:
      'An instant from which the bot’s clock runs, ticking on, to see what it does later in its life. Left out, it is now.',
    example: '2027-06-28T09:00:00Z',
  },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof variables;

/** The settings' names, in the order in which people read them. */
export const variableNames = Object.keys(variables) as VariableName[];

/** The description of one setting, typed with its optional keys. */
export function variable(name: VariableName): Variable {
  return variables[name];
}
