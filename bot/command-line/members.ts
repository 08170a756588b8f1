import { readFileSync, writeFileSync } from 'node:fs';
import { Argument, type Command } from 'commander';
import { FaultyFile } from '../../commands/member-file/index.ts';
import { SetupError } from '../../storage/database/setup-error.ts';
import { examples, type Format, toJson } from './format.ts';
import type { AskingContext } from './operator.ts';
import { printView } from './print-view.ts';
import { progressBar } from './progress-bar.ts';

interface ImportContext extends AskingContext {
  line: AskingContext['line'] & {
    /** Writes to a terminal, where there is one. */
    terminal?: ((text: string) => void) | undefined;
  };
  fail(code: 1): void;
}

const what = () => new Argument('<what>', 'what the file is about').choices(['members']);

/** `convenor import members`. */
export function addImport(program: Command, { line, settings, fail }: ImportContext): void {
  program
    .command('import')
    .description('take in members and their roles from an Excel workbook or a CSV file, all of it or nothing')
    .addArgument(what())
    .argument('<file>', 'an .xlsx or CSV file; docs/members-template.csv is one')
    .option('--dry-run', 'show in a table what each line would change, and change nothing')
    .option('--strict', 'refuse a file with columns that there is no use for')
    .option('--json', 'print what changes as JSON')
    .addHelpText(
      'after',
      examples('convenor import members members.csv --dry-run', 'convenor import members members.csv'),
    )
    .action(
      (_: string, file: string, { dryRun, strict, ...format }: Format & { dryRun?: true; strict?: true }) =>
        line.operator(settings(), async (operator) => {
          const bytes = read(file);
          const progress = line.terminal && !dryRun ? progressBar('Importing', line.terminal) : () => {};
          try {
            const command = dryRun ? 'members.preview' : 'members.import';
            const answer = await operator.ask(
              command,
              { file: bytes, ...(strict && { strict: 'yes' }) },
              progress,
            );
            progress(1);
            line.out(printView(answer, format));
          } catch (error) {
            if (!(error instanceof FaultyFile)) throw error;
            line.out(format.json ? toJson(error.found) : error.sayOf(file));
            fail(1);
          }
        }),
    );
}

/** `convenor export members`. */
export function addExport(program: Command, { line, settings }: AskingContext): void {
  program
    .command('export')
    .description('print the members of all open networks and their roles as CSV')
    .addArgument(what())
    .option('--network <name>', 'only the members of this network')
    .option('--out <file>', 'write to this file, which only you can read')
    .addHelpText(
      'after',
      examples('convenor export members --out members.csv', 'convenor export members --network "Leeds LPN"'),
    )
    .action((_: string, { network, out }: { network?: string; out?: string }) =>
      line.operator(settings(), async (operator) => {
        const { data } = await operator.ask('members.export', { only: network });
        const text = String(data);
        if (out === undefined) line.out(text);
        else write(out, text);
      }),
    );
}

function read(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new SetupError(
      `${file} cannot be read: ${(error as Error).message}.`,
      'Give the path of a CSV file.',
    );
  }
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600 });
  } catch (error) {
    throw new SetupError(
      `${file} cannot be written: ${(error as Error).message}.`,
      'Give another path to --out.',
    );
  }
}
