import { z } from 'zod';

const words = z.string();

/** The shape of each kind of input's value, in a form and in a button's arguments. */
const INPUTS = {
  text: words,
  'long-text': words,
  number: z.union([z.number(), words]),
  choice: words,
  choices: z.union([words, z.array(words), z.object({ typed: words })]),
  person: words,
  people: z.union([words, z.array(words)]),
  date: words,
  instant: z.union([words, z.object({ date: words, time: words })]),
};

/** The same, as types. Typed words may replace any of them. */
export type Inputs = { [I in keyof typeof INPUTS]: z.infer<(typeof INPUTS)[I]> };
export type InputKind = keyof Inputs;

/** Each command's fields by its name. The file that defines a command declares them here. */
// biome-ignore lint/suspicious/noEmptyInterface: each command's file adds a line of its own
export interface CommandFields {}

/** The name of a command that exists: `noun.verb`. */
export type CommandName = keyof CommandFields;

type NamesIn<F> = string extends keyof F ? never : keyof F;
type EveryField = { [N in CommandName]: NamesIn<CommandFields[N]> }[CommandName];
type HeldBy<F> = F extends { input: infer I extends InputKind } ? Inputs[I] : never;

/**
 * The arguments of a button to a command: optional values of its fields, the network it is about, and whether a direct
 * conversation `remembers` that one. Other commands' fields are declared too, as `undefined`, so that they are refused.
 */
export type PressArgs<N extends CommandName> = {
  [K in EveryField | keyof CommandFields[N] | 'network' | 'remembers']?: K extends keyof CommandFields[N]
    ? HeldBy<CommandFields[N][K]> | undefined
    : K extends 'network' | 'remembers'
      ? string
      : undefined;
};

/** The name of an existing command, with arguments of its own. */
export type Press<N extends CommandName = CommandName> = N extends CommandName
  ? { command: N; args: PressArgs<N> }
  : never;

/** What a button may carry besides the fields of its command. */
const BESIDES = new Set(['network', 'remembers']);

/** A press of a command with those of the arguments that its buttons may have. */
export function pressWith<N extends CommandName>(
  command: N,
  fields: Record<string, { input: InputKind }>,
  asked: Record<string, unknown>,
): Press<N> {
  const fits = ([name, value]: [string, unknown]): boolean => {
    const input = fields[name]?.input ?? (BESIDES.has(name) ? 'text' : undefined);
    return input !== undefined && INPUTS[input].safeParse(value).success;
  };
  const isPress = (press: { command: CommandName; args: object }): press is Press<N> =>
    Object.entries(press.args).every(fits);
  const press = { command, args: Object.fromEntries(Object.entries(asked).filter(fits)) };
  if (!isPress(press)) throw new Error(`no button of ${command} holds what fits it`);
  return press;
}
