import type { NetworkContext, RequestContext } from './context.ts';
import type { Ability } from './door/access.ts';
import type { Fields, Values } from './field.ts';
import { type CommandFields, type CommandName, type Press, pressWith } from './press.ts';
import { type Pattern, toPattern } from './typed/pattern.ts';
import type { View } from './view.ts';

/** What the bot can do, as data and a function: in a network, or anywhere. */
export type Command<N extends CommandName = CommandName> = NetworkCommand<N> | AnywhereCommand<N>;

/** A command about a network. */
export interface NetworkCommand<N extends CommandName = CommandName> extends CommandIn<NetworkContext, N> {
  needs: Ability;
}

/** A command that anyone can use, also where there is no network yet. */
export interface AnywhereCommand<N extends CommandName = CommandName> extends CommandIn<RequestContext, N> {
  needs: 'nothing';
}

/** What every command is, whatever it must know to run. */
export interface CommandIn<Context, N extends CommandName = CommandName> {
  /** `noun.verb`, by which buttons and forms call it. */
  name: N;
  /** One line for help, in the imperative. */
  summary: string;
  /** How it is typed; its source is also the usage shown to people. */
  usage: string;
  pattern: Pattern;
  /** A line or two to copy. */
  examples: string[];
  fields: Fields<Context>;
  /** The form's title and its button. */
  form: { title: string; submit: string };
  /** Whether it asks for anything, so that a bare button to it opens a form. */
  opensForm: boolean;
  /** What the caller must be able to do in the network; 'nothing' where there may be none. */
  needs: Ability | 'nothing';
  /**
   * Whose the record is that the arguments name: that person may run the command though they be no member. Their own
   * action is theirs to finish. Null where what is asked is for nobody but those who may.
   */
  whose?: (args: Record<string, unknown>) => string | null;
  /** A command that changes nothing runs without a transaction and may run twice. */
  changes: boolean;
  /** It changes who is who, so nothing else is changed meanwhile. */
  alone: boolean;
  /** What a button to it is pressed for, with what was asked of it: typed, or come back from outside. */
  press(asked: Record<string, unknown>): Press<N>;
  run(args: Record<string, unknown>, context: Context): Promise<View>;
}

interface CommandSpec<N extends CommandName, Context>
  extends Pick<CommandIn<Context, N>, 'name' | 'summary' | 'usage' | 'examples'> {
  /** As the command's file declares them of its name. */
  fields: CommandFields[N];
  form?: Partial<Command['form']>;
  changes?: boolean;
  alone?: boolean;
  /** Unless it is said, taking part for what changes a record, and reading for what does not. */
  needs?: Ability;
  whose?(args: Values<CommandFields[N]>): string | null;
  run(args: Values<CommandFields[N]>, context: Context): Promise<View>;
}

/** Makes a command about a network; its `run` is typed by its fields. */
export const defineCommand = <N extends CommandName>(
  spec: CommandSpec<N, NetworkContext>,
): NetworkCommand<N> => ({
  ...toCommand(spec, spec.fields),
  needs: spec.needs ?? (spec.changes === false ? 'read' : 'take part'),
});

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
  spec: CommandSpec<N, RequestContext> & { fields: WithoutNetwork<CommandFields[N]> },
): AnywhereCommand<N> {
  const { fields }: CommandSpec<N, RequestContext> = spec;
  return { ...toCommand(spec, fields), needs: 'nothing' };
}

function toCommand<N extends CommandName, Context>(
  spec: CommandSpec<N, Context>,
  fields: Fields<Context>,
): Omit<CommandIn<Context, N>, 'needs'> {
  const { name, form, whose, run, changes = true, alone = false, ...rest } = spec;
  return {
    ...rest,
    name,
    changes,
    alone,
    fields,
    pattern: toPattern(spec.usage),
    form: { title: form?.title ?? spec.summary, submit: form?.submit ?? 'Save' },
    opensForm: Object.values(fields).some(({ required }) => required),
    ...(whose && { whose: (args) => whose(args as Values<CommandFields[N]>) }),
    press: (asked) => pressWith(name, fields, asked),
    run: (args, context) => run(args as Values<CommandFields[N]>, context),
  };
}
