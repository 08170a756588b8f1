import type { Store } from '../storage/store.ts';
import type { NetworkContext, RequestContext } from './context.ts';
import type { Fields, Values } from './field.ts';
import type { OperatorCommand } from './operator-command.ts';
import { type CommandFields, type CommandName, type Press, pressWith } from './press.ts';
import type { Ability } from './roles/roles.ts';
import { type Pattern, toPattern } from './typed/pattern.ts';
import type { View } from './view.ts';

/** What every command declares. */
interface Said<N extends CommandName> {
  /** `noun.verb`, by which buttons and forms call it. */
  name: N;
  /** One line for help, in the imperative. */
  summary: string;
  /** The pattern it is typed in; its source is the usage shown to people. */
  usage: string;
  pattern: Pattern;
  /**
   * Of several commands with the same words, the one that is meant if this is found in what is typed, in lower case and
   * without what is quoted.
   */
  meantBy?: RegExp;
  /** One or two example lines. */
  examples: string[];
  /** The form's title and the label of its submit button. */
  form: { title: string; submit: string };
  /** Whether a button without arguments opens its form, as it has fields to ask for. */
  opensForm: boolean;
  /**
   * The owner of the record that the arguments name, who may run the command even if they are no member: anyone may finish
   * their own action. Null if ownership gives no right to what is asked.
   */
  whose?: (args: Record<string, unknown>, callerId: string) => string | null;
  /** Its answer is for the caller only, and is refused where others would read it. */
  isPrivate: boolean;
  /** The operator's version of a shared command. */
  asOperator?: OperatorCommand;
  /** A press of this command with these arguments, typed or untrusted. */
  press(asked: Record<string, unknown>): Press<N>;
}

/**
 * Resolves its arguments to records, and runs on them. `Context` is what `run` may use, `Finding` the read-only part of it
 * that resolving may use.
 */
export interface Runs<Context extends Finding, Finding> {
  fields: Fields<Finding>;
  run(args: Record<string, unknown>, context: Context): Promise<View>;
}

/** It only reads: it runs without a transaction, and may run twice. */
interface Reading {
  changes: false;
}

/** It may change something: it runs in a transaction, exactly once for each request. */
interface Changing {
  changes: true;
  /** Whether, with these arguments, it links, separates or erases people, or changes two networks: it then excludes all other changes. */
  alone(parsed: Record<string, unknown>): boolean;
  /**
   * Such commands may run concurrently in one network, under a shared lock: each changes only the caller's own part of a
   * record. No other change of the record runs meanwhile.
   */
  sharesNetwork: boolean;
}

/** A command about a network, and the ability that the caller needs in it. */
export type NetworkCommand<N extends CommandName = CommandName> = Said<N> & { needs: Ability } & (
    | (Reading & Runs<NetworkContext, NetworkContext>)
    | (Changing & Runs<NetworkContext<Store>, NetworkContext>)
  );

/** A command that anyone can use, even without a network. */
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
  meantBy?: RegExp;
  examples: string[];
  /** Its fields, of the types that its file declares in `CommandFields`. */
  fields: CommandFields[N];
  form?: Partial<Command['form']>;
  /** The default is 'take part' for a command that changes something, and 'read' for one that does not. */
  needs?: Ability;
  whose?(args: Values<CommandFields[N]>, callerId: string): string | null;
  isPrivate?: boolean;
  run(args: Values<CommandFields[N]>, context: Context): Promise<View>;
}
type ReadingSpec<N extends CommandName, Context> = Spec<N, Context> & Reading;
type ChangingSpec<N extends CommandName, Context> = Spec<N, Context> &
  Partial<Omit<Changing, 'alone'>> & {
    /** Always, or with such arguments, as they were entered. */
    alone?: boolean | Changing['alone'];
  };

/** Defines a command about a network. `run` is typed by the fields; with `changes: false` it cannot write. */
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
  const { alone, sharesNetwork = false } = spec;
  return {
    ...said(spec),
    ...runs(spec, spec.fields),
    needs,
    changes: true,
    alone: when(alone),
    sharesNetwork,
  };
}

const when = (alone: boolean | Changing['alone'] = false): Changing['alone'] =>
  typeof alone === 'function' ? alone : () => alone;

/** Accepts only fields that resolve without a network; `never` for any other. */
type WithoutNetwork<F> = {
  [K in keyof F]: F[K] extends { resolve(parsed: never, context: infer C): unknown }
    ? RequestContext extends C
      ? unknown
      : never
    : never;
};

/** Defines a command that anyone can use, even without a network. */
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
    alone: when(spec.alone),
    sharesNetwork: false,
  };
}

function said<N extends CommandName>(spec: Omit<Spec<N, never>, 'run'>): Said<N> {
  const { name, summary, usage, meantBy, examples, form, whose, isPrivate = false } = spec;
  const fields: Fields<never> = spec.fields;
  return {
    ...{ name, summary, usage, examples, isPrivate },
    pattern: toPattern(usage),
    ...(meantBy && { meantBy }),
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
