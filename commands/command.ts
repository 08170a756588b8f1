import type { Reads, Store } from '../storage/store.ts';
import type { NetworkContext, RequestContext } from './context.ts';
import type { Ability } from './door/access.ts';
import type { Field, Fields, Values } from './field.ts';
import { type Pattern, toPattern } from './typed/pattern.ts';
import type { View } from './view.ts';

/** What every command says of itself. */
interface AnyCommand {
  /** `noun.verb`, by which buttons and forms call it. */
  name: string;
  /** One line for help, in the imperative. */
  summary: string;
  /** How it is typed; its source is also the usage shown to people. */
  usage: string;
  pattern: Pattern;
  /** A line or two to copy. */
  examples: string[];
  fields: Fields;
  /** The form's title and its button. */
  form: { title: string; submit: string };
  /** Whether it asks for anything, so that a bare button to it opens a form. */
  opensForm: boolean;
  /** What the caller must be able to do in the network; with 'nothing' it can be used where there is no network yet. */
  needs: Ability | 'nothing';
  /**
   * Whose the record is that the arguments name: that person may run the command though they be no member. Their own
   * action is theirs to finish. Null where what is asked is for nobody but those who may.
   */
  whose?: (args: Record<string, unknown>) => string | null;
}

/** It changes nothing: it only reads, runs without a transaction and may run twice. */
export interface ReadingCommand extends AnyCommand, Runs<Reads> {
  changes: false;
}

/** It may change something, so it runs in a transaction, and once for each request. */
export interface ChangingCommand extends AnyCommand, Runs<Store> {
  changes: true;
  /** It changes who is who, so nothing else is changed meanwhile. */
  alone: boolean;
}

/** What the bot can do, as data and a function. */
export type Command = ReadingCommand | ChangingCommand;

/** What runs on arguments that were read, with what `S` may do. */
export interface Runs<S extends Reads> {
  run(args: Record<string, unknown>, context: NetworkContext<S>): Promise<View>;
}

interface CommandSpec<F, C> extends Pick<Command, 'name' | 'summary' | 'usage' | 'examples'> {
  fields: F;
  form?: Partial<Command['form']>;
  /** Unless it is said, taking part for what changes a record, and reading for what does not. */
  needs?: Ability;
  whose?(args: Values<F>): string | null;
  run(args: Values<F>, context: C): Promise<View>;
}

type ReadingSpec<F, C> = CommandSpec<F, C> & Pick<ReadingCommand, 'changes'>;
type ChangingSpec<F, C> = CommandSpec<F, C> & Partial<Pick<ChangingCommand, 'changes' | 'alone'>>;
type Spec<F> = ReadingSpec<F, NetworkContext> | ChangingSpec<F, NetworkContext<Store>>;

type SomeFields = Record<string, Field<unknown>>;

/** Makes a command about a network; its `run` is typed by its fields, and writes only where it does not say `changes: false`. */
export function defineCommand<F extends SomeFields>(spec: ReadingSpec<F, NetworkContext>): Command;
export function defineCommand<F extends SomeFields>(spec: ChangingSpec<F, NetworkContext<Store>>): Command;
export function defineCommand<F extends SomeFields>(spec: Spec<F>): Command {
  return toCommand(spec, spec.needs ?? (spec.changes === false ? 'read' : 'take part'));
}

/** Makes a command that anyone can use, also where there is no network yet. */
export function defineCommandAnywhere<F extends SomeFields>(spec: ReadingSpec<F, RequestContext>): Command;
export function defineCommandAnywhere<F extends SomeFields>(
  spec: ChangingSpec<F, RequestContext<Store>>,
): Command;
export function defineCommandAnywhere<F extends SomeFields>(spec: Spec<F>): Command {
  return toCommand(spec, 'nothing');
}

function toCommand<F extends SomeFields>(spec: Spec<F>, needs: Command['needs']): Command {
  const { form, fields, whose } = spec;
  const { name, summary, usage, examples } = spec;
  const said = {
    ...{ name, summary, usage, examples, needs, fields },
    pattern: toPattern(usage),
    form: { title: form?.title ?? summary, submit: form?.submit ?? 'Save' },
    opensForm: Object.values(fields).some(({ required }) => required),
    ...(whose && { whose: (args: Record<string, unknown>) => whose(args as Values<F>) }),
  };
  if (spec.changes === false) return { ...said, changes: false, ...runOf(spec) };
  return { ...said, changes: true, alone: spec.alone ?? false, ...runOf(spec) };
}

const runOf = <F, S extends Reads>({ run }: CommandSpec<F, NetworkContext<S>>): Runs<S> => ({
  run: (args, context) => run(args as Values<F>, context),
});
