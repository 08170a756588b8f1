import { writeFileSync } from 'node:fs';
import { Argument, Command, CommanderError } from 'commander';
import { UnknownReference } from '../commands/fields/reference.ts';
import { UserError } from '../commands/user-error.ts';
import type { Platform } from '../commands/view.ts';
import { SetupError } from '../storage/database/setup-error.ts';
import { addAudit } from './command-line/audit.ts';
import type { Check } from './command-line/check.ts';
import { examine, toReport } from './command-line/doctor.ts';
import { examples, type Format, toJson } from './command-line/format.ts';
import { addExport, addImport } from './command-line/members.ts';
import { addNetwork } from './command-line/network.ts';
import type { WithOperator } from './command-line/operator.ts';
import { addOrg } from './command-line/org.ts';
import { addPerson } from './command-line/person.ts';
import { addPoll } from './command-line/poll.ts';
import { toRows, toTable } from './command-line/settings-in-force.ts';
import { type Env, type Environment, readEnvironment } from './environment.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';

const platforms: Platform[] = ['slack', 'teams'];

/**
 * What the commands call, and where they read and write, so that the command line itself imports no other
 * folder.
 */
export interface CommandLine {
  version: string;
  env: Env;
  /** The folder whose `.env` is read. */
  folder: string;
  /** Starts the bot, and resolves once it is up. */
  start(settings: Settings, env: Env): Promise<void>;
  /** Brings the database's schema up to date, and resolves to a sentence about it. */
  migrate(settings: Settings): Promise<string>;
  /** Seals everything again with NEW_SEALING_KEY, and resolves to a sentence with what to do next. */
  rotateKey(settings: Settings): Promise<string>;
  /** The checks that `doctor` runs besides that of the settings. */
  checks(settings: Settings): Check[];
  /** Runs the commands on networks, people, partner bodies and members, on the bot's own data. */
  operator: WithOperator;
  /** The file to upload to the platform, as text. */
  manifest(platform: Platform, settings: Settings, isSocketMode: boolean): string;
  out(text: string): void;
  err(text: string): void;
  /** Writes to an interactive terminal; undefined without one. */
  terminal?: ((text: string) => void) | undefined;
}

/** 0: done. 1: it failed, or `doctor` found a fault. 2: the command or the settings are wrong. */
type ExitCode = 0 | 1 | 2;

/**
 * Runs one command; `args` exclude node and the script. Never throws: a fault goes to `err` in plain words.
 */
export async function runCommandLine(args: string[], commandLine: CommandLine): Promise<ExitCode> {
  const { err, folder } = commandLine;
  let environment: Environment = {
    values: commandLine.env,
    fromFile: new Set(),
    fromOwnFile: new Set(),
  };
  let exitCode: ExitCode = 0;
  const context: ProgramContext = {
    line: commandLine,
    environment() {
      environment = readEnvironment(folder, commandLine.env);
      return environment;
    },
    settings: () => readSettings(context.environment().values),
    fail(code) {
      exitCode = code;
    },
  };
  try {
    await createProgram(context).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const inDetail = /^(debug|trace)$/.test(environment.values.LOG_LEVEL ?? '');
    err(`${inPlainWords(error, inDetail)}\n`);
    return error instanceof SettingsError ? 2 : 1;
  }
  return exitCode;
}

/** What each command works with. */
interface ProgramContext {
  line: CommandLine;
  environment(): Environment;
  settings(): Settings;
  fail(code: ExitCode): void;
}

function createProgram(context: ProgramContext): Command {
  const { out, err, version } = context.line;
  const program = new Command('convenor')
    .description('A chat bot that keeps clinical networks moving, in Slack and in Microsoft Teams.')
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .showHelpAfterError('Run `convenor --help` for what there is.')
    .version(version, '-v, --version', 'print the version')
    .addHelpText('after', overview);
  const administration = [addNetwork, addOrg, addPerson, addImport, addExport, addAudit, addPoll];
  for (const add of [
    addStart,
    addDoctor,
    addMigrate,
    addSealingKey,
    addConfig,
    addManifest,
    ...administration,
    addVersion,
  ])
    add(program, context);
  return program;
}

function addStart(program: Command, { line, environment }: ProgramContext): void {
  program
    .command('start')
    .description('run the bot until it is told to stop')
    .addHelpText(
      'after',
      '\nCtrl-C or SIGTERM stops it: what is under way is finished first, for up to 10 seconds.',
    )
    .addHelpText('after', examples('convenor start', 'PORT=8080 convenor start'))
    .action(async () => {
      const { values } = environment();
      await line.start(readSettings(values), values);
    });
}

function addDoctor(program: Command, { line, environment, fail }: ProgramContext): void {
  program
    .command('doctor')
    .description('check settings, stores, time and sign-in, and say what to do')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', examples('convenor doctor', 'convenor doctor --json'))
    .action(async ({ json }: Format) => {
      const findings = await examine(environment, line.checks);
      line.out(json ? toJson(findings) : toReport(findings));
      if (findings.some(({ ok }) => !ok)) fail(1);
    });
}

function addMigrate(program: Command, { line, settings }: ProgramContext): void {
  program
    .command('migrate')
    .description('bring the database up to date (start does so as well)')
    .addHelpText('after', examples('convenor migrate'))
    .action(async () => line.out(`${await line.migrate(settings())}\n`));
}

function addSealingKey(program: Command, { line, settings }: ProgramContext): void {
  program
    .command('sealing-key')
    .description('put another key in the place of SEALING_KEY')
    .command('rotate')
    .description('seal anew, with NEW_SEALING_KEY, all secret ballots and anonymous inputs that are open')
    .addHelpText('after', examples('NEW_SEALING_KEY=$(openssl rand -base64 32) convenor sealing-key rotate'))
    .addHelpText('after', '\nStop the bots first. It may be cut off at any moment, and run again.')
    .action(async () => line.out(`${await line.rotateKey(settings())}\n`));
}

function addConfig(program: Command, { line, environment, settings }: ProgramContext): void {
  program
    .command('config')
    .description('print the settings in force and where each comes from; secrets stay hidden')
    .option('--json', 'print them as JSON')
    .addHelpText('after', examples('convenor config', 'convenor config --json'))
    .action(({ json }: Format) => {
      const rows = toRows(environment());
      line.out(json ? toJson(rows) : toTable(rows));
      settings();
    });
}

function addManifest(program: Command, { line, settings }: ProgramContext): void {
  program
    .command('manifest')
    .description('print the file that sets up the Slack or the Teams app')
    .addArgument(new Argument('<platform>', 'the app to set up').choices(platforms))
    .option('--output <file>', 'write it to a file, and only if all goes well')
    .option('--socket-mode', 'for a Slack app that the bot reaches by Socket Mode, and that needs no address')
    .addHelpText(
      'after',
      examples('convenor manifest slack', 'convenor manifest teams --output manifest.json'),
    )
    .action((platform: Platform, { output, socketMode }: { output?: string; socketMode?: true }) => {
      const text = `${line.manifest(platform, settings(), socketMode ?? false).trimEnd()}\n`;
      if (output === undefined) return line.out(text);
      writeFileSync(output, text);
      line.out(`It is in ${output}.\n`);
    });
}

function addVersion(program: Command, { line }: ProgramContext): void {
  program
    .command('version')
    .description('print the version')
    .option('--json', 'print it, and that of Node, as JSON')
    .addHelpText('after', examples('convenor version', 'convenor version --json'))
    .action(({ json }: Format) =>
      line.out(json ? toJson({ convenor: line.version, node: process.versions.node }) : `${line.version}\n`),
    );
}

const overview = `
For example:
  convenor start                 try the bot out, with nothing set up
  convenor doctor                find out what is wrong
  convenor start --help          more about one command

Settings come from the environment and from .env; \`convenor config\` lists them all.
It ends with 0 when all went well, 1 when something failed or doctor found a fault,
and 2 when the command or the settings are wrong.`;

/** The refusal, followed by similar names if a name was unknown. */
const refusal = (error: UserError): string =>
  [
    error.message,
    ...(error instanceof UnknownReference ? error.nearest : []).map((each) => `  ${each}`),
  ].join('\n');

/** An error the operator can put right is its own explanation; the stack is shown only `inDetail`. */
function inPlainWords(error: unknown, inDetail: boolean): string {
  if (!(error instanceof Error)) return `Convenor stopped: ${String(error)}`;
  if (error instanceof UserError) return refusal(error);
  if (inDetail) return error.stack ?? error.message;
  if (error instanceof SetupError) return error.message.trimEnd();
  return `Convenor stopped: ${error.message}\nFor the details, run it again with LOG_LEVEL=debug; \`convenor doctor\` may say what to do.`;
}
