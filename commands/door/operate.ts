import { type Author, systemActor } from '../../storage/audit/changes.ts';
import type { Reads, Surroundings } from '../../storage/store.ts';
import type { OperatorContext } from '../context.ts';
import { dayOf } from '../dates/dates.ts';
import type { OperatorInvocation } from '../invocation.ts';
import type { OperatorCommand } from '../operator-command.ts';
import { UserError } from '../user-error.ts';
import type { Message } from '../view.ts';
import { asItIsNow } from './as-it-is-now.ts';
import type { Reception } from './enter-scene.ts';
import { type Checked, checkArguments } from './form-for.ts';
import { networkNamed } from './network-named.ts';
import { areSaidNotAPatients, guardAll } from './patients.ts';
import type { RequestReport } from './report.ts';
import { wordsOf } from './words-entered.ts';

/** What an operator's requests are run with. */
export interface OperatorsDoor extends Reception {
  operatorCommands: readonly OperatorCommand[];
  newCode: OperatorContext['newCode'];
  /** The IANA time zone of networks that have not set their own. */
  zone: string;
}

/**
 * Runs an operator's request. An operator has no place and is no person in the database; they may run every operator command,
 * but a command's own refusals apply to them too.
 */
export async function operate(
  { requestId, asked, progress = () => {} }: OperatorInvocation,
  dependencies: OperatorsDoor,
  surroundings: Surroundings,
  report: RequestReport,
): Promise<Message> {
  const command = dependencies.operatorCommands.find(({ name }) => name === asked.command);
  if (!command) throw new UserError(`The command line can do nothing called ${asked.command}.`);
  report.note({ command: command.name });
  const reads = dependencies.storage.reading(surroundings);
  const network = command.isAboutNetwork ? await networkNamed(wordsOf(asked.args.network), reads) : null;
  if (network) report.note({ network: network.id });
  const { notAPatients, fault } = guardAll(wordsAmong(asked.args));
  if (fault) throw fault;
  const about = { now: surroundings.now, zone: network?.zone ?? dependencies.zone, notAPatients };
  const { parsed } = mustBeWhole(checkArguments(command, asked.args, about), command);

  const contextOf = <S extends Reads>(store: S): OperatorContext<S> => ({
    ...{ ...about, ...surroundings, today: dayOf(about.now, about.zone) },
    ...{ caller: null, network, store, progress, newCode: dependencies.newCode },
  });
  const author = {
    ...systemActor(requestId, command.name, network?.id ?? null),
    notAPatients: notAPatients || areSaidNotAPatients(filesAmong(asked.args)),
  };
  return carryOut(command, parsed, contextOf, dependencies, author, surroundings);
}

const wordsAmong = (args: Record<string, unknown>): string[] =>
  Object.values(args).filter((each) => typeof each === 'string');

const filesAmong = (args: Record<string, unknown>): string[] =>
  Object.values(args).flatMap((each) => (each instanceof Uint8Array ? [new TextDecoder().decode(each)] : []));

/** Throws if an argument is missing or invalid, as the command line has no forms. */
function mustBeWhole(checked: Checked, { fields }: OperatorCommand): Checked {
  const [fault] = Object.values(checked.faults);
  if (fault) throw fault;
  const [missing] = checked.missing;
  if (missing !== undefined) throw new UserError(`${fields[missing]?.label ?? missing} is missing.`);
  return checked;
}

/** Resolves the arguments and runs the command; one that changes anything runs in a transaction. */
async function carryOut(
  command: OperatorCommand,
  parsed: Record<string, unknown>,
  contextOf: <S extends Reads>(store: S) => OperatorContext<S>,
  { storage, wake }: Reception,
  author: Author,
  surroundings: Surroundings,
): Promise<Message> {
  if (!command.changes) {
    const context = contextOf(storage.reading(surroundings));
    return command.run(await resolve(command, parsed, context), context);
  }
  const { result, due } = await storage.attempt(
    surroundings,
    author,
    async (store, networkVersion) => {
      const context = await asItIsNow(contextOf(store), networkVersion);
      return command.run(await resolve(command, parsed, context), context);
    },
    { ...command, networkId: author.networkId },
  );
  wake(due);
  return result;
}

/** Resolves the arguments to records. */
async function resolve(
  { fields }: OperatorCommand,
  parsed: Record<string, unknown>,
  context: OperatorContext,
): Promise<Record<string, unknown>> {
  const args: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parsed))
    args[name] = await fields[name]?.resolve(value, context);
  return args;
}
