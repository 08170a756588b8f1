import { z } from 'zod';

const words = z.string();

/** What each kind of input holds, and so what a form gives back and a button may carry for it. */
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

/** The same, as types; words that were typed may stand in for any of them. */
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
 * What a button to a command may hold: something for each of its fields, each of which may be left out, and the network
 * it is about. The fields of other commands are named as well, as what must not be there.
 */
export type PressArgs<N extends CommandName> = {
  [K in EveryField | keyof CommandFields[N] | 'network']?: K extends keyof CommandFields[N]
    ? HeldBy<CommandFields[N][K]> | undefined
    : K extends 'network'
      ? string
      : undefined;
};

/** A command that exists, and arguments of its own: what a button is pressed for. */
export type Press<N extends CommandName = CommandName> = N extends CommandName
  ? { command: N; args: PressArgs<N> }
  : never;

/** A press of a command with what was asked of it, less what no button of it could hold. */
export function pressWith<N extends CommandName>(
  command: N,
  fields: Record<string, { input: InputKind }>,
  asked: Record<string, unknown>,
): Press<N> {
  const fits = ([name, value]: [string, unknown]): boolean => {
    const input = fields[name]?.input ?? (name === 'network' ? 'text' : undefined);
    return input !== undefined && INPUTS[input].safeParse(value).success;
  };
  const isPress = (press: { command: CommandName; args: object }): press is Press<N> =>
    Object.entries(press.args).every(fits);
  const press = { command, args: Object.fromEntries(Object.entries(asked).filter(fits)) };
  if (!isPress(press)) throw new Error(`no button of ${command} holds what fits it`);
  return press;
}
