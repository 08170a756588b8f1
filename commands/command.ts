import type { Store } from '../storage/store.ts';
import type { NetworkContext, RequestContext } from './context.ts';
import type { Fields, Values } from './field.ts';
import type { OperatorCommand } from './operator-command.ts';
import { type CommandFields, type CommandName, type Press, pressWith } from './press.ts';
import type { Ability } from './roles/roles.ts';
import { type Pattern, toPattern } from './typed/pattern.ts';
import type { View } from './view.ts';

/** What every command says of itself. */
interface Said<N extends CommandName> {
  /** `noun.verb`, by which buttons and forms call it. */
  name: N;
  /** One line for help, in the imperative. */
  summary: string;
  /** How it is typed; its source is also the usage shown to people. */
  usage: string;
  pattern: Pattern;
  /** A line or two to copy. */
  examples: string[];
  /** The form's title and its button. */
  form: { title: string; submit: string };
  /** Whether it asks for anything, so that a bare button to it opens a form. */
  opensForm: boolean;
  /**
   * Whose the record is that the arguments name: that person may run the command though they be no member. Their own
   * action is theirs to finish. Null where what is asked is for nobody but those who may.
   */
  whose?: (args: Record<string, unknown>, callerId: string) => string | null;
  /** Its answer is for the caller alone, and is not given where others would read it. */
  isPrivate: boolean;
  /** The same for whoever runs the command line, where it is theirs too. */
  asOperator?: OperatorCommand;
  /** What a button to it is pressed for, with what was asked of it: typed, or come back from outside. */
  press(asked: Record<string, unknown>): Press<N>;
}

/**
 * What finds what its arguments mean, and runs on that. `Context` is what it may know and use, `Finding` as much of that as
 * finds what is meant, which only reads.
 */
export interface Runs<Context extends Finding, Finding> {
  fields: Fields<Finding>;
  run(args: Record<string, unknown>, context: Context): Promise<View>;
}

/** It only reads, so it runs without a transaction and may run twice. */
interface Reading {
  changes: false;
}

/** It may change something, so it runs in a transaction, and once for each request. */
interface Changing {
  changes: true;
  /** It links, parts or erases people, or changes two networks: nobody else changes anything meanwhile. */
  alone: boolean;
  /**
   * Others who ask for such a thing do it in the network meanwhile: it changes only what is the caller's own in a record, and
   * nobody else changes the record itself until it is done.
   */
  sharesNetwork: boolean;
}

/** A command about a network, and what the caller must be able to do in it. */
export type NetworkCommand<N extends CommandName = CommandName> = Said<N> & { needs: Ability } & (
    | (Reading & Runs<NetworkContext, NetworkContext>)
    | (Changing & Runs<NetworkContext<Store>, NetworkContext>)
  );

/** A command that anyone can use, also where there is no network yet. */
export type AnywhereCommand<N extends CommandName = CommandName> = Said<N> & { needs: 'nothing' } & (
    | (Reading & Runs<RequestContext, RequestContext>)
    | (Changing & Runs<RequestContext<Store>, RequestContext>)
  );

/** What the bot can do, as data and a function. */
export type Command<N extends CommandName = CommandName> = NetworkCommand<N> | AnywhereCommand<N>;

/** A command that may change something. */
export type ChangingCommand = Command & Changing;

export interface Spec<N extends CommandName, Context> {
  name: N;
  summary: string;
  usage: string;
  examples: string[];
  /** As the command's file declares them of its name. */
  fields: CommandFields[N];
  form?: Partial<Command['form']>;
  /** Unless it is said, taking part for what changes a record, and reading for what does not. */
  needs?: Ability;
  whose?(args: Values<CommandFields[N]>, callerId: string): string | null;
  isPrivate?: boolean;
  run(args: Values<CommandFields[N]>, context: Context): Promise<View>;
}
type ReadingSpec<N extends CommandName, Context> = Spec<N, Context> & Reading;
type ChangingSpec<N extends CommandName, Context> = Spec<N, Context> & Partial<Changing>;

/** Makes a command about a network; its `run` is typed by its fields, and writes only where it does not say `changes: false`. */
export function defineCommand<N extends CommandName>(spec: ReadingSpec<N, NetworkContext>): NetworkCommand<N>;
export function defineCommand<N extends CommandName>(
  spec: ChangingSpec<N, NetworkContext<Store>>,
): NetworkCommand<N>;
export function defineCommand<N extends CommandName>(
  spec: ReadingSpec<N, NetworkContext> | ChangingSpec<N, NetworkContext<Store>>,
): NetworkCommand<N> {
  if (spec.changes === false)
    return { ...said(spec), ...runs(spec, spec.fields), needs: spec.needs ?? 'read', changes: false };
  const needs = spec.needs ?? 'take part';
  const { alone = false, sharesNetwork = false } = spec;
  return { ...said(spec), ...runs(spec, spec.fields), needs, changes: true, alone, sharesNetwork };
}

/** Nothing where every field finds what is meant without a network; `never` for one that needs it. */
type WithoutNetwork<F> = {
  [K in keyof F]: F[K] extends { resolve(parsed: never, context: infer C): unknown }
    ? RequestContext extends C
      ? unknown
      : never
    : never;
};

/** Makes a command that anyone can use, also where there is no network yet. */
export function defineCommandAnywhere<N extends CommandName>(
  spec: ReadingSpec<N, RequestContext> & { fields: WithoutNetwork<CommandFields[N]> },
): AnywhereCommand<N>;
export function defineCommandAnywhere<N extends CommandName>(
  spec: ChangingSpec<N, RequestContext<Store>> & { fields: WithoutNetwork<CommandFields[N]> },
): AnywhereCommand<N>;
export function defineCommandAnywhere<N extends CommandName>(
  spec: ReadingSpec<N, RequestContext> | ChangingSpec<N, RequestContext<Store>>,
): AnywhereCommand<N> {
  const { fields }: { fields: CommandFields[N] } = spec;
  if (spec.changes === false)
    return { ...said(spec), ...runs(spec, fields), needs: 'nothing', changes: false };
  return {
    ...said(spec),
    ...runs(spec, fields),
    needs: 'nothing',
    changes: true,
    alone: spec.alone ?? false,
    sharesNetwork: false,
  };
}

function said<N extends CommandName>(spec: Omit<Spec<N, never>, 'run'>): Said<N> {
  const { name, summary, usage, examples, form, whose, isPrivate = false } = spec;
  const fields: Fields<never> = spec.fields;
  return {
    ...{ name, summary, usage, examples, isPrivate },
    pattern: toPattern(usage),
    form: { title: form?.title ?? summary, submit: form?.submit ?? 'Save' },
    opensForm: Object.values(fields).some(({ required }) => required),
    ...(whose && { whose: (args, callerId) => whose(args as Values<CommandFields[N]>, callerId) }),
    press: (asked) => pressWith(name, fields, asked),
  };
}

const runs = <N extends CommandName, Context extends Finding, Finding>(
  { run }: Pick<Spec<N, Context>, 'run'>,
  fields: Fields<Finding>,
): Runs<Context, Finding> => ({
  fields,
  run: (args, context) => run(args as Values<CommandFields[N]>, context),
});
