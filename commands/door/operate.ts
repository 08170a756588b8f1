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

/** What whoever runs the command line is served with. */
export interface OperatorsDoor extends Reception {
  operatorCommands: readonly OperatorCommand[];
  newCode: OperatorContext['newCode'];
  /** The time zone until a network says otherwise. */
  zone: string;
}

/**
 * The way of a request of whoever runs the command line. They stand in no place and are nobody that the networks know; they
 * may do all that is listed for them, and what a command refuses people it refuses them too.
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

/** Refuses arguments of which one is missing, or cannot be read: nobody is there to be shown a form. */
function mustBeWhole(checked: Checked, { fields }: OperatorCommand): Checked {
  const [fault] = Object.values(checked.faults);
  if (fault) throw fault;
  const [missing] = checked.missing;
  if (missing !== undefined) throw new UserError(`${fields[missing]?.label ?? missing} is missing.`);
  return checked;
}

/** Runs the command on what its arguments mean; one that changes anything in a transaction. */
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

/** What the arguments mean among the records. */
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
