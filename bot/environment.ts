import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { errorCode, errorText, SetupError } from '../storage/database/setup-error.ts';

export type Env = Record<string, string | undefined>;

/** The environment with `.env` beneath it, and the names that came from the file. */
export interface Environment {
  values: Env;
  fromFile: ReadonlySet<string>;
}

/** Reads `folder`'s `.env`, if there is one; the real environment wins. Throws a SetupError for a malformed file. */
export function readEnvironment(folder: string, env: Env): Environment {
  const file = readDotEnv(join(folder, '.env'));
  const fromFile = new Set(Object.keys(file).filter((name) => env[name] === undefined));
  return { values: { ...file, ...env }, fromFile };
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

/** parseEnv takes a line it cannot read as part of the next name, and says nothing; so each line is checked first. */
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
