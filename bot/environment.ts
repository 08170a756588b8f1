import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { errorCode, errorText, SetupError } from '../storage/database/setup-error.ts';
import { variable, variableNames } from './variables.ts';

export type Env = Record<string, string | undefined>;

/** The variables, and the names of those that came from `.env` and of the secrets that came from a `NAME_FILE`. */
export interface Environment {
  values: Env;
  fromFile: ReadonlySet<string>;
  fromOwnFile: ReadonlySet<string>;
}

/**
 * Reads `folder`'s `.env`, if there is one; the real environment overrides it. A secret may be in a file of its own,
 * whose path is in `NAME_FILE`, as in containers. Throws a SetupError for a file that is malformed or cannot be read.
 */
export function readEnvironment(folder: string, env: Env): Environment {
  const file = readDotEnv(join(folder, '.env'));
  const fromFile = new Set(Object.keys(file).filter((name) => env[name] === undefined));
  const given = asWeSpellThem({ ...file, ...env });
  const secrets = readSecrets(given);
  return { values: { ...given, ...secrets }, fromFile, fromOwnFile: new Set(Object.keys(secrets)) };
}

/** Accepts the proxy variables in lower case too, as other programs do. */
function asWeSpellThem(given: Env): Env {
  const { https_proxy, no_proxy } = given;
  return {
    ...given,
    ...(!given.HTTPS_PROXY?.trim() && https_proxy && { HTTPS_PROXY: https_proxy }),
    ...(!given.NO_PROXY?.trim() && no_proxy && { NO_PROXY: no_proxy }),
  };
}

function readSecrets(given: Env): Env {
  const named = variableNames
    .filter((name) => variable(name).secret)
    .map((name) => [name, given[`${name}_FILE`]?.trim()] as const);
  return Object.fromEntries(
    named.flatMap(([name, path]) => (path ? [[name, readSecret(name, path, given[name])] as const] : [])),
  );
}

function readSecret(name: string, path: string, besides: string | undefined): string {
  if (besides?.trim())
    throw new SetupError(
      `${name} and ${name}_FILE are both set, and only one of them can be meant.`,
      `Take one away: unset ${name}, or unset ${name}_FILE.`,
    );
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new SetupError(
      `${name}_FILE names ${path}, which cannot be read: ${errorText(error)}.`,
      `Put the secret there for this user to read, or unset ${name}_FILE.`,
      error,
    );
  }
}

function readDotEnv(path: string): Env {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return {};
    const why = errorText(error);
    throw new SetupError(
      `${path} is there but cannot be read: ${why}`,
      'Mend its permissions, or remove it.',
    );
  }
  refuseMalformed(path, text);
  return parseEnv(text);
}

/** Checks each line, as parseEnv silently makes a line it cannot read part of the next name. */
function refuseMalformed(path: string, text: string): void {
  const faults = text.split(/\r?\n/).flatMap((line, index) => {
    const rest = /^\s*(?:#.*|(?:export\s+)?[A-Za-z_]\w*\s*=\s*(.*))?$/.exec(line);
    if (!rest) return [`  line ${index + 1} is not NAME=value`];
    const quote = /^["'`]/.exec(rest[1] ?? '')?.[0];
    const open = quote !== undefined && !(rest[1] ?? '').includes(quote, 1);
    return open ? [`  line ${index + 1} opens a quotation mark and does not close it`] : [];
  });
  if (faults.length === 0) return;
  throw new SetupError(
    `${path} is malformed:\n${faults.join('\n')}`,
    'Write one setting a line, for example PORT=3978.',
  );
}
