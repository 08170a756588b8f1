import pino from 'pino';
import { toPretty } from './pretty-log.ts';

export type RootLog = pino.Logger;

interface LogOptions {
  level: string;
  format?: 'json' | 'pretty';
  /** Values that are redacted in every field. */
  secrets?: readonly string[];
  /** Standard output, unless a test gives another. */
  stream?: pino.DestinationStream;
}

/** Logs lines of JSON, or of text for people. Redacts secrets by name and by value, and what people wrote by name. */
export function createLog({ level, format = 'json', secrets = [], stream }: LogOptions): RootLog {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: toPlainError, error: toPlainError },
    redact: { paths: [...hiddenNames.flatMap(anyDepth)], censor: hidden },
    hooks: { streamWrite: redactSecrets(secrets) },
  };
  if (format === 'json') return pino(options, stream ?? pino.destination(GATHERED));
  const { write } = stream ?? { write: (line: string) => void process.stdout.write(line) };
  return pino(options, { write: (line) => write(toPretty(line)) });
}

/**
 * Lines are written beside the work, those of a tenth of a second together, as a write costs more than a line; what is left is
 * written as the process ends.
 */
const GATHERED = { sync: false, minLength: 8_192, periodicFlush: 100 };

const hidden = '[hidden]';

/** Field names that are redacted: credentials, then what people wrote. */
const hiddenNames = [
  ...[
    'authorization',
    'Authorization',
    'cookie',
    'token',
    'botToken',
    'signingSecret',
    'appPassword',
    'appCertificate',
    'password',
  ],
  ...['secret', 'clientSecret', 'databaseUrl', 'redisUrl', 'responseUrl', 'response_url'],
  ...['text', 'args', 'body', 'rawBody'],
];

function anyDepth(name: string): string[] {
  return [name, `*.${name}`, `*.*.${name}`];
}

/** An error's name, message, code, stack and cause. Its other fields (requests, answers, headers) may hold secrets. */
function toPlainError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  return {
    type: error.name,
    message: error.message,
    ...('code' in error && { code: error.code }),
    stack: error.stack,
    ...(error.cause !== undefined && { cause: toPlainError(error.cause) }),
  };
}

const passwordInUrl = /(\w:\/\/[^\s:/@"]*:)[^\s/@"]+(?=@)/g;

/** Redacts the finished line, so that no way into the log is missed. The line stays valid JSON. */
function redactSecrets(secrets: readonly string[]): (line: string) => string {
  const values = secrets
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .map((secret) => JSON.stringify(secret).slice(1, -1))
    .filter((secret) => secret.length >= shortestSecret)
    .sort((a, b) => b.length - a.length);
  return (line) =>
    values
      .reduce((left, value) => left.replaceAll(value, hidden), line)
      .replace(passwordInUrl, `$1${hidden}`);
}

/** A shorter secret would match too much of every line, and break its JSON. */
const shortestSecret = 6;
