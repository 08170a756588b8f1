import { readFileSync, writeFileSync } from 'node:fs';
import { Argument, type Command } from 'commander';
import type { Told } from '../../commands/member-file/compare.ts';
import type { Fault } from '../../commands/member-file/fault.ts';
import { SetupError } from '../../storage/database/setup-error.ts';
import type { Settings } from '../settings.ts';
import { examples, type Format, toJson } from './format.ts';
import { progressBar } from './progress-bar.ts';

/** What an import changed, or would change; nothing where there are faults. */
export interface Imported {
  faults: Fault[];
  /** How many lines could be read. */
  lines: number;
  /** The lines that change something. */
  told: Told[];
  made: { people: number; roles: number };
}

/** How members come in and go out as files. */
export interface MembersDesk {
  /** Says what an import would do, and changes nothing. */
  look(bytes: Uint8Array): Promise<Imported>;
  /** Does all of it, or nothing; `progress` hears how much is done, from 0 to 1. */
  import(bytes: Uint8Array, progress: (share: number) => void): Promise<Imported>;
  /** The members of all open networks, or of one, as the text of a file. */
  export(network?: string): Promise<string>;
}

/** Opens what is held on members, lets `work` use it, and closes it again. */
export type WithMembers = <T>(settings: Settings, work: (members: MembersDesk) => Promise<T>) => Promise<T>;

interface Hand {
  line: {
    out(text: string): void;
    /** Writes to a terminal, where there is one. */
    terminal?: ((text: string) => void) | undefined;
    members: WithMembers;
  };
  settings(): Settings;
  fail(code: 1): void;
}

/** How many faults are shown before the rest are only counted. */
const MOST_FAULTS = 1_000;

const what = () => new Argument('<what>', 'what the file is about').choices(['members']);

/** `convenor import members`. */
export function addImport(program: Command, { line, settings, fail }: Hand): void {
  program
    .command('import')
    .description('take in members and their roles from a CSV file, all of it or nothing')
    .addArgument(what())
    .argument('<file>', 'a CSV file; docs/members-template.csv is one')
    .option('--dry-run', 'say line by line what would change, and change nothing')
    .option('--json', 'print what changes as JSON')
    .addHelpText(
      'after',
      examples('convenor import members members.csv --dry-run', 'convenor import members members.csv'),
    )
    .action((_: string, file: string, { dryRun, json }: Format & { dryRun?: true }) =>
      line.members(settings(), async (members) => {
        const bytes = read(file);
        const progress = line.terminal ? progressBar('Importing', line.terminal) : () => {};
        const imported = dryRun ? await members.look(bytes) : await members.import(bytes, progress);
        const wrong = imported.faults.length > 0;
        if (!dryRun && !wrong) progress(1);
        if (json) line.out(toJson(imported));
        else line.out(wrong ? sayFaults(file, imported.faults) : sayImported(imported, dryRun === true));
        if (wrong) fail(1);
      }),
    );
}

/** `convenor export members`. */
export function addExport(program: Command, { line, settings }: Hand): void {
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
      line.members(settings(), async (members) => {
        const text = await members.export(network);
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

function sayFaults(file: string, faults: Fault[]): string {
  const lines = faults.slice(0, MOST_FAULTS).map(({ line, column, says }) => {
    const where = column ? `, column ${column.number} (${column.heading})` : '';
    return `${file}, line ${line}${where}: ${says}\n`;
  });
  const more = faults.length - lines.length;
  const rest = more > 0 ? `And ${more.toLocaleString('en-GB')} more.\n` : '';
  return `${lines.join('')}${rest}\nNothing was imported. Mend ${faults.length === 1 ? 'this' : 'these'}, and import the file again.\n`;
}

function sayImported({ lines, told, made }: Imported, isTrial: boolean): string {
  const each = isTrial
    ? told.map(
        ({ line, name, network, changes }) => `line ${line}: ${name}, ${network}: ${changes.join('; ')}\n`,
      )
    : [];
  const same = lines - told.length;
  const counts = [
    counted(told.length, 'line changes something', 'lines change something'),
    counted(same, 'is so already', 'are so already'),
    counted(made.people, 'person is new', 'people are new'),
    counted(made.roles, 'role is given or changed', 'roles are given or changed'),
  ];
  const done = told.length === 0 ? 'Nothing had to be changed.' : 'Imported.';
  const end = isTrial ? 'This was a dry run: nothing was changed.' : done;
  return `${each.join('')}${counts.join(', ')}.\n${end}\n`;
}

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
