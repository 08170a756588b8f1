import { UserError } from '../user-error.ts';

/** The words without their flags, and what each flag was given, by its name as it was asked for. */
export interface FlagsRead {
  rest: string;
  flags: Record<string, string>;
}

/** `--kind lpn`, `--kind=lpn`, `--in "Leeds Dental LPN"`. A phone makes one dash of two. */
const FLAG =
  /"[^"]*"|(?<=^|\s)(?<dash>--|[—–])(?<name>[a-z][a-z-]*)(?:[ =](?<value>"[^"]*"|(?!--)[^\s"]+))?(?=\s|$)/gi;

/**
 * Takes the flags out of typed words. `names` are those there may be; they are matched in any case, `areaTeam` as
 * `--area-team` too. What is in quotes holds no flag, and what a single dash begins is one only by a name there is.
 * Throws `UserError` for a name there is not, or one without a value or given twice.
 */
export function readFlags(text: string, names: string[]): FlagsRead {
  const flags: Record<string, string> = {};
  const rest = text.replaceAll(FLAG, (found: string, ...matched: unknown[]) => {
    const { dash, name: typed, value } = matched.at(-1) as { dash?: string; name?: string; value?: string };
    if (dash === undefined || typed === undefined) return found;
    const name = names.find((each) => plain(each) === plain(typed));
    if (name === undefined && dash !== '--') return found;
    if (name === undefined) throw unknownFlag(typed, names);
    if (value === undefined)
      throw new UserError(`Please say what --${typed} is. Put more than one word in quotes: --${typed} "…"`);
    if (name in flags) throw new UserError(`You gave --${typed} twice. Please give it once.`);
    flags[name] = value;
    return '';
  });
  return { rest: rest.replaceAll(/ +/g, ' ').trim(), flags };
}

const plain = (name: string): string => name.toLowerCase().replaceAll('-', '');

const asTyped = (name: string): string =>
  `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function unknownFlag(typed: string, names: string[]): UserError {
  const only = names.length > 0 ? `, only ${names.map(asTyped).join(', ')}` : '';
  return new UserError(
    `There is no --${typed.slice(0, 40)} here${only}. If it is part of a text, put the text in quotes.`,
  );
}
