import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandLine, runCommandLine } from '../../bot/command-line.ts';

/** A command's exit code and output. */
export interface Ran {
  exitCode: number;
  out: string;
  err: string;
}

/** Runs one command in a folder without settings. Whatever is not `given` must not be used. */
export async function runConvenor(args: string[], given: Partial<CommandLine>): Promise<Ran> {
  let out = '';
  let err = '';
  const unused = () => {
    throw new Error('not used here');
  };
  const exitCode = await runCommandLine(args, {
    ...{ version: '1.2.3', env: {}, folder: mkdtempSync(join(tmpdir(), 'convenor-cli-')) },
    ...{ start: unused, migrate: unused, rotateKey: unused, checks: unused, manifest: unused },
    operator: unused,
    out: (text) => (out += text),
    err: (text) => (err += text),
    ...given,
  });
  return { exitCode, out, err };
}
