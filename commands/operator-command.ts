import type { Store } from '../storage/store.ts';
import type { OperatorContext } from './context.ts';
import type { Fields, Values } from './field.ts';
import type { Message } from './view.ts';

/** Fields that resolve without a caller and a place. */
export type OperatorFields = Fields<OperatorContext>;

/**
 * A command of operators, as data and a function. Operators run the bot, so they may run all of these; people in a chat
 * cannot run any.
 */
export type OperatorCommand<N extends string = string> = {
  /** `noun.verb`, for the command line and the audit. */
  name: N;
  /** Whether it is about one network, which its arguments name. */
  isAboutNetwork: boolean;
  fields: OperatorFields;
} & (OperatorReading | OperatorChanging);

interface OperatorReading {
  changes: false;
  run(args: Record<string, unknown>, context: OperatorContext): Promise<Message>;
}

interface OperatorChanging extends TransactionNeeds {
  changes: true;
  run(args: Record<string, unknown>, context: OperatorContext<Store>): Promise<Message>;
}

/** What it needs of its transaction: a lock on people and accounts, or more time than usual. */
interface TransactionNeeds {
  alone: boolean;
  isLong: boolean;
}

interface OperatorSpec<N, F, Context> {
  name: N;
  isAboutNetwork?: boolean;
  fields: F;
  run(args: Values<F>, context: Context): Promise<Message>;
}
type OperatorReadingSpec<N, F> = OperatorSpec<N, F, OperatorContext> & { changes: false };
type OperatorChangingSpec<N, F> = OperatorSpec<N, F, OperatorContext<Store>> &
  Partial<TransactionNeeds> & { changes?: true };

/** Defines a command of operators. `run` is typed by the fields; with `changes: false` it cannot write. */
export function defineOperatorCommand<N extends string, F extends OperatorFields>(
  spec: OperatorReadingSpec<N, F>,
): OperatorCommand<N>;
export function defineOperatorCommand<N extends string, F extends OperatorFields>(
  spec: OperatorChangingSpec<N, F>,
): OperatorCommand<N>;
export function defineOperatorCommand<N extends string, F extends OperatorFields>(
  spec: OperatorReadingSpec<N, F> | OperatorChangingSpec<N, F>,
): OperatorCommand<N> {
  const { name, fields, isAboutNetwork = false } = spec;
  const own = { name, fields, isAboutNetwork };
  if (spec.changes === false)
    return { ...own, changes: false, run: (args, context) => spec.run(args as Values<F>, context) };
  const { alone = false, isLong = alone } = spec;
  return {
    ...own,
    changes: true,
    ...{ alone, isLong },
    run: (args, context) => spec.run(args as Values<F>, context),
  };
}
