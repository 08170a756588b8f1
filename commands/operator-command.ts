import type { Store } from '../storage/store.ts';
import type { OperatorContext } from './context.ts';
import type { Fields, Values } from './field.ts';
import type { Message } from './view.ts';

/** Fields that find what is meant without a person and a place. */
export type OperatorFields = Fields<OperatorContext>;

/**
 * What whoever runs the command line may do, as data and a function. They run the bot, so they may do all that is listed
 * for them; people in a chat can ask for none of it.
 */
export type OperatorCommand<N extends string = string> = {
  /** `noun.verb`, by which the command line calls it and the audit tells of it. */
  name: N;
  /** Whether it is about one network, which is named with it. */
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

/** What it needs of its transaction: that who is who does not change meanwhile, or more time than most. */
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

/** Makes one; its `run` is typed by its fields, and writes only where it does not say `changes: false`. */
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
