import type { NetworkContext, RequestContext } from './context.ts';
import type { Ability } from './door/access.ts';
import type { Field, Fields, Values } from './field.ts';
import { type Pattern, toPattern } from './typed/pattern.ts';
import type { View } from './view.ts';

/** What the bot can do, as data and a function. */
export interface Command {
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
  /** A command that changes nothing runs without a transaction and may run twice. */
  changes: boolean;
  /** It changes who is who, so nothing else is changed meanwhile. */
  alone: boolean;
  /** Its answer is for the caller alone, and is not given where others would read it. */
  isPrivate: boolean;
  run(args: Record<string, unknown>, context: NetworkContext): Promise<View>;
}

interface CommandSpec<F, C> extends Pick<Command, 'name' | 'summary' | 'usage' | 'examples'> {
  fields: F;
  form?: Partial<Command['form']>;
  changes?: boolean;
  alone?: boolean;
  isPrivate?: boolean;
  /** Unless it is said, taking part for what changes a record, and reading for what does not. */
  needs?: Ability;
  whose?(args: Values<F>): string | null;
  run(args: Values<F>, context: C): Promise<View>;
}

type SomeFields = Record<string, Field<unknown>>;

/** Makes a command about a network; its `run` is typed by its fields. */
export const defineCommand = <F extends SomeFields>(spec: CommandSpec<F, NetworkContext>): Command =>
  toCommand(spec, spec.needs ?? (spec.changes === false ? 'read' : 'take part'));

/** Makes a command that anyone can use, also where there is no network yet. */
export const defineCommandAnywhere = <F extends SomeFields>(spec: CommandSpec<F, RequestContext>): Command =>
  toCommand(spec, 'nothing');

function toCommand<F extends SomeFields>(
  spec: CommandSpec<F, NetworkContext>,
  needs: Command['needs'],
): Command {
  const { form, fields, whose, run, changes = true, alone = false, isPrivate = false, ...rest } = spec;
  return {
    ...rest,
    needs,
    changes,
    alone,
    isPrivate,
    fields,
    pattern: toPattern(spec.usage),
    form: { title: form?.title ?? spec.summary, submit: form?.submit ?? 'Save' },
    opensForm: Object.values(fields).some(({ required }) => required),
    ...(whose && { whose: (args) => whose(args as Values<F>) }),
    run: (args, context) => run(args as Values<F>, context),
  };
}
